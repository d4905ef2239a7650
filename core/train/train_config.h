// SPDX-License-Identifier: GPL-3.0-or-later
// How a run trains: batches, optimizer, schedule, evaluation.
#pragma once

#include <cstdint>
#include <string>

#include "base/fields.h"

namespace fw {

struct TrainConfig {
    int64_t steps = 2400;
    int batchSize = 16;              ///< sequences per step (B)
    std::string order = "shuffled";  ///< shuffled | sequential
    std::string optimizer = "muon";  ///< muon (matrices; AdamW for the rest) | adamw
    double learningRate = 7e-3;      ///< peak, of AdamW
    double muonLrRatio = 3.5;        ///< Muon's rate is this times learningRate
    double muonMomentum = 0.9;
    double beta1 = 0.9;
    double beta2 = 0.95;
    double adamEps = 1e-8;
    double weightDecay = 0.1;        ///< AdamW, matrices and embeddings only
    double gradClip = 1.0;           ///< largest global gradient norm; 0 is off
    std::string schedule = "wsd";    ///< wsd (warm-up, constant, cool-down) | cosine | constant
    int64_t warmup = 0;              ///< steps
    double cooldown = 0.7;           ///< wsd: last part of the run in which the rate falls linearly to the minimum
    double minLrRatio = 0.0;         ///< lowest rate as part of the peak
    int64_t evalEvery = 100;         ///< steps; 0: only at the end
    int64_t evalTokens = 16384;      ///< length of the fixed validation slice while training; 0: all of it
    int64_t sampleEvery = 0;         ///< steps between samples in the terminal; 0: none
    uint64_t seed = 1;
    int shards = 8;                  ///< a step is cut into this many parts, whatever the number of threads
    int microTokens = 512;           ///< tokens a shard takes through the model at once
    int64_t autoPin = 64;            ///< step at which a first pin is set by itself; 0: none
    double stopSeconds = 0;          ///< stop after this much training time; 0: never
    double stopValLoss = 0;          ///< stop when an evaluation reaches this; 0: never
    int64_t troubleAt = 0;           ///< step at which something goes wrong on purpose; 0: never
    std::string trouble = "nan";     ///< nan (one broken batch) | explosion (one update that destroys the weights)

    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("train.steps", self.steps, Range{1, 1e9}, "Updates planned");
        visit("train.batch_size", self.batchSize, Range{1, 65536}, "Sequences per step (B)");
        visit("train.order", self.order, Choice{{"shuffled", "sequential"}}, "Random windows, or one after the other");
        visit("train.optimizer", self.optimizer, Choice{{"muon", "adamw"}}, "Update rule; muon orthogonalises the updates of matrices and leaves the rest to AdamW");
        visit("train.learning_rate", self.learningRate, Range{1e-9, 10}, "How far each update moves the weights (peak)");
        visit("train.muon_lr_ratio", self.muonLrRatio, Range{0, 1000}, "Muon's learning rate as a multiple of the learning rate");
        visit("train.muon_momentum", self.muonMomentum, Range{0, 0.9999}, "Muon: share of the past in the direction");
        visit("train.beta1", self.beta1, Range{0, 0.9999}, "AdamW: memory of the gradient");
        visit("train.beta2", self.beta2, Range{0, 0.99999}, "AdamW: memory of the squared gradient");
        visit("train.adam_eps", self.adamEps, Range{0, 1}, "AdamW: added to the root");
        visit("train.weight_decay", self.weightDecay, Range{0, 10}, "AdamW: pull of matrices towards zero");
        visit("train.grad_clip", self.gradClip, Range{0, 1e9}, "Largest gradient norm; 0 is off");
        visit("train.schedule", self.schedule, Choice{{"wsd", "cosine", "constant"}}, "How the learning rate changes over the run");
        visit("train.warmup", self.warmup, Range{0, 1e9}, "Steps in which the rate rises from zero");
        visit("train.cooldown", self.cooldown, Range{0, 1}, "Share of the run in which the rate falls (wsd)");
        visit("train.min_lr_ratio", self.minLrRatio, Range{0, 1}, "Lowest rate as part of the peak");
        visit("train.eval_every", self.evalEvery, Range{0, 1e9}, "Steps between evaluations; 0 means at the end only");
        visit("train.eval_tokens", self.evalTokens, Range{0, 1e12}, "Validation tokens per evaluation; 0 means all");
        visit("train.sample_every", self.sampleEvery, Range{0, 1e9}, "Steps between samples in the terminal; 0 means none");
        visit("train.seed", self.seed, Range{0, 1e18}, "Seed of weights and batches");
        visit("train.shards", self.shards, Range{1, 256}, "Parts of a step; results depend on it, not on the number of threads");
        visit("train.micro_tokens", self.microTokens, Range{1, 1e6}, "Tokens that one part takes through the model at once");
        visit("train.stop_seconds", self.stopSeconds, Range{0, 1e9}, "Stop after this much training time, whatever the number of steps; 0 means never");
        visit("train.stop_val_loss", self.stopValLoss, Range{0, 1e3}, "Stop when an evaluation is at or below this; 0 means never");
        visit("train.trouble_at", self.troubleAt, Range{0, 1e9}, "For lessons: step at which something goes wrong on purpose; 0 means never");
        visit("train.trouble", self.trouble, Choice{{"nan", "explosion"}}, "One broken batch, or one update that destroys the weights");
        visit("train.auto_pin", self.autoPin, Range{0, 1e9}, "Step whose model is kept as a column by itself; 0 means none");
    }
};

}  // namespace fw
