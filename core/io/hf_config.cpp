// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/hf_config.h"

#include <algorithm>
#include <array>
#include <limits>
#include <nlohmann/json.hpp>

#include "base/error.h"

namespace fw {

namespace {

using Json = nlohmann::json;

struct Family {
    std::string_view family, modelType, architecture;
};
constexpr std::array<Family, 3> kFamilies{{{"gpt2", "gpt2", "GPT2LMHeadModel"},
                                           {"llama", "llama", "LlamaForCausalLM"},
                                           {"qwen3", "qwen3", "Qwen3ForCausalLM"}}};

/// Reads single keys of a `config.json`; a missing key or null is the default of the class.
class Reader {
  public:
    Reader(const Json& json, const std::string& file) : m_json(json), m_file(file) {}

    bool has(const char* key) const { return m_json.contains(key) && !m_json[key].is_null(); }

    int integer(const char* key, std::optional<int> fallback = {}) const {
        if (!has(key) && fallback) return *fallback;
        check(has(key), ErrorKind::BadData, "{}: '{}' is missing.", m_file, key);
        const Json& value = m_json[key];
        if (!value.is_number_integer()) refuse(key, "a whole number is needed");
        const bool small = value.is_number_unsigned() && value.get<uint64_t>() <= std::numeric_limits<int>::max();
        if (!small) refuse(key, "it is out of range");
        return value.get<int>();
    }
    double number(const char* key, double fallback) const {
        if (!has(key)) return fallback;
        if (!m_json[key].is_number()) refuse(key, "a number is needed");
        return m_json[key].get<double>();
    }
    bool flag(const char* key, bool fallback) const {
        if (!has(key)) return fallback;
        if (!m_json[key].is_boolean()) refuse(key, "true or false is needed");
        return m_json[key].get<bool>();
    }
    std::string text(const char* key, const std::string& fallback) const {
        if (!has(key)) return fallback;
        if (!m_json[key].is_string()) refuse(key, "a text is needed");
        return m_json[key].get<std::string>();
    }
    /// Refuses unless the flag is as our model computes.
    void mustBe(const char* key, bool only, const char* why) const {
        if (flag(key, only) != only) refuse(key, why);
    }
    void mustBeOneOf(const char* key, const std::string& fallback,
                     std::initializer_list<std::string_view> words) const {
        const std::string word = text(key, fallback);
        if (std::find(words.begin(), words.end(), word) == words.end())
            refuse(key, fmt::format("only '{}' is supported", *words.begin()));
    }
    [[noreturn]] void refuse(const char* key, const std::string& why) const {
        std::string found = m_json.contains(key) ? m_json[key].dump(-1, ' ', true) : "absent";
        if (found.size() > 80) found = found.substr(0, 80) + "...";
        fail(ErrorKind::BadData, "{}: '{}' is {}: {}.", m_file, key, found, why);
    }
    const Json& at(const char* key) const { return m_json[key]; }
    const std::string& file() const { return m_file; }

  private:
    const Json& m_json;
    const std::string& m_file;
};

const Family& familyOf(const Reader& reader) {
    constexpr const char* kSupported = "supported are GPT2LMHeadModel, LlamaForCausalLM and Qwen3ForCausalLM";
    const auto byType =
        std::find_if(kFamilies.begin(), kFamilies.end(),
                     [type = reader.text("model_type", "")](const Family& f) { return f.modelType == type; });
    if (byType == kFamilies.end()) reader.refuse("model_type", kSupported);
    if (reader.has("architectures") && reader.at("architectures") != Json::array({byType->architecture}))
        reader.refuse("architectures", kSupported);
    if (reader.has("quantization_config")) reader.refuse("quantization_config", "quantised weights are not supported");
    return *byType;
}

void readGpt2(const Reader& in, ModelConfig& config) {
    in.mustBeOneOf("activation_function", "gelu_new", {"gelu_new", "gelu_pytorch_tanh"});
    in.mustBe("scale_attn_weights", true, "attention without the scale is not supported");
    in.mustBe("scale_attn_by_inverse_layer_idx", false, "attention scaled by the layer is not supported");
    in.mustBe("add_cross_attention", false, "cross-attention is not supported");
    config.vocabSize = in.integer("vocab_size", 50257);
    config.nCtx = in.integer("n_positions", 1024);
    config.nEmbd = in.integer("n_embd", 768);
    config.nLayer = in.integer("n_layer", 12);
    config.nHead = in.integer("n_head", 12);
    config.nFf = in.integer("n_inner", 0);
    config.normEps = in.number("layer_norm_epsilon", 1e-5);
    config.tieEmbeddings = in.flag("tie_word_embeddings", true);
}

/// The rotary base: older files have `rope_theta` beside `rope_scaling`, newer ones both inside `rope_parameters`.
void readRope(const Reader& in, ModelConfig& config) {
    config.ropeTheta = in.number("rope_theta", 10000.0);
    for (const char* key : {"rope_scaling", "rope_parameters"}) {
        if (!in.has(key)) continue;
        if (!in.at(key).is_object()) in.refuse(key, "an object is needed");
        const Reader rope(in.at(key), in.file());
        const std::string type = rope.text("rope_type", rope.text("type", "default"));
        if (type != "default") in.refuse(key, "only unscaled rotary positions (rope_type 'default') are supported");
        if (rope.number("partial_rotary_factor", 1.0) != 1.0)
            in.refuse(key, "heads that turn only in part are not supported");
        config.ropeTheta = rope.number("rope_theta", config.ropeTheta);
    }
    if (in.number("partial_rotary_factor", 1.0) != 1.0)
        in.refuse("partial_rotary_factor", "heads that turn only in part are not supported");
}

void readLlama(const Reader& in, ModelConfig& config) {
    in.mustBeOneOf("hidden_act", "silu", {"silu", "swish"});
    in.mustBe("attention_bias", false, "biases in attention are not supported");
    in.mustBe("mlp_bias", false, "biases in the MLP are not supported");
    in.mustBe("use_sliding_window", false, "sliding-window attention is not supported");
    if (in.has("layer_types")) {
        const Json& types = in.at("layer_types");
        const bool full = types.is_array() &&
                          std::all_of(types.begin(), types.end(), [](const Json& t) { return t == "full_attention"; });
        if (!full) in.refuse("layer_types", "only 'full_attention' is supported");
    }
    config.vocabSize = in.integer("vocab_size");
    config.nCtx = in.integer("max_position_embeddings", 2048);
    config.nEmbd = in.integer("hidden_size");
    config.nLayer = in.integer("num_hidden_layers");
    config.nHead = in.integer("num_attention_heads");
    config.nKvHead = in.integer("num_key_value_heads", config.nHead);
    config.headDim = in.integer("head_dim", config.hasQkNorm() ? 128 : 0);
    config.nFf = in.integer("intermediate_size");
    config.normEps = in.number("rms_norm_eps", 1e-6);
    config.tieEmbeddings = in.flag("tie_word_embeddings", false);
    readRope(in, config);
}

void writeGpt2(nlohmann::ordered_json& json, const ModelConfig& c) {
    json.update({{"n_positions", c.nCtx},
                 {"n_ctx", c.nCtx},
                 {"n_embd", c.nEmbd},
                 {"n_layer", c.nLayer},
                 {"n_head", c.nHead},
                 {"n_inner", c.ffSize()},
                 {"activation_function", "gelu_new"},
                 {"layer_norm_epsilon", c.normEps},
                 {"resid_pdrop", 0.0},
                 {"embd_pdrop", 0.0},
                 {"attn_pdrop", 0.0},
                 {"scale_attn_weights", true},
                 {"scale_attn_by_inverse_layer_idx", false},
                 {"reorder_and_upcast_attn", false}});
}

void writeLlama(nlohmann::ordered_json& json, const ModelConfig& c) {
    json.update({{"max_position_embeddings", c.nCtx},
                 {"hidden_size", c.nEmbd},
                 {"intermediate_size", c.ffSize()},
                 {"num_hidden_layers", c.nLayer},
                 {"num_attention_heads", c.nHead},
                 {"num_key_value_heads", c.kvHeads()},
                 {"head_dim", c.headSize()},
                 {"hidden_act", "silu"},
                 {"rms_norm_eps", c.normEps},
                 {"rope_theta", c.ropeTheta},
                 {"rope_scaling", nullptr},
                 {"attention_bias", false},
                 {"attention_dropout", 0.0}});
    if (c.hasQkNorm())
        json.update({{"use_sliding_window", false}, {"sliding_window", nullptr}});
    else
        json.update({{"mlp_bias", false}, {"pretraining_tp", 1}});
}

}  // namespace

nlohmann::ordered_json configToHf(const ModelConfig& config, std::optional<int> documentToken) {
    const auto family =
        std::find_if(kFamilies.begin(), kFamilies.end(), [&](const Family& f) { return f.family == config.family; });
    check(family != kFamilies.end(), ErrorKind::Config, "model.family '{}' has no Hugging Face class.", config.family);
    nlohmann::ordered_json json{
        {"architectures", {family->architecture}}, {"model_type", family->modelType}, {"vocab_size", config.vocabSize}};
    if (config.isGpt2())
        writeGpt2(json, config);
    else
        writeLlama(json, config);
    const nlohmann::ordered_json token =
        documentToken ? nlohmann::ordered_json(*documentToken) : nlohmann::ordered_json();
    json.update({{"initializer_range", config.initStd},
                 {"tie_word_embeddings", config.tieEmbeddings},
                 {"bos_token_id", token},
                 {"eos_token_id", token},
                 {"use_cache", true},
                 {"torch_dtype", "float32"}});
    return json;
}

ModelConfig configFromHf(const nlohmann::json& json, const std::string& file) {
    check(json.is_object(), ErrorKind::BadData, "{}: a JSON object is needed.", file);
    const Reader reader(json, file);
    ModelConfig config;
    config.family = familyOf(reader).family;
    if (config.isGpt2())
        readGpt2(reader, config);
    else
        readLlama(reader, config);
    config.initStd = reader.number("initializer_range", 0.02);
    try {
        checkModelConfig(config);
    } catch (const Error& error) {
        fail(ErrorKind::BadData, "{}: {}", file, error.what());
    }
    check(config.vocabSize > 0, ErrorKind::BadData, "{}: 'vocab_size' is 0.", file);
    return config;
}

}  // namespace fw
