// SPDX-License-Identifier: GPL-3.0-or-later
// A reference to something callable, for parameters that are called and not kept. Unlike std::function it never allocates.
#pragma once

#include <memory>
#include <type_traits>
#include <utility>

namespace fw {

template <class Signature>
class FunctionRef;

template <class Result, class... Arguments>
class FunctionRef<Result(Arguments...)> {
  public:
    template <class F>
        requires(!std::is_same_v<std::remove_cvref_t<F>, FunctionRef> && std::is_invocable_r_v<Result, F&, Arguments...>)
    FunctionRef(F&& callable)  // NOLINT(google-explicit-constructor): a lambda is passed as it stands
        : m_object(const_cast<void*>(static_cast<const void*>(std::addressof(callable)))), m_call([](void* object, Arguments... arguments) {
              return static_cast<Result>((*static_cast<std::remove_reference_t<F>*>(object))(std::forward<Arguments>(arguments)...));
          }) {}

    Result operator()(Arguments... arguments) const { return m_call(m_object, std::forward<Arguments>(arguments)...); }

  private:
    void* m_object;
    Result (*m_call)(void*, Arguments...);
};

}  // namespace fw
