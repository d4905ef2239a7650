// SPDX-License-Identifier: GPL-3.0-or-later
// A page that mixes a program with what it is said to print, as the world writes it and as a model trained on it does:
//
//   # count the jars            >>> jars = 3            This program counts.
//   jars = 3                    >>> jars + 2            jars = 3
//   print(jars + 2)             5                       print(jars + 2)
//   # prints 5                                          Output:
//                                                       5
//
// Lines that begin with a capital letter are prose.
#pragma once

#include <string>
#include <string_view>

#include "minipy/minipy.h"

namespace fw::minipy {

struct Listing {
    std::string program;  ///< of a session: with its prompts
    bool session = false;
    bool claims = false;  ///< the page says what is printed
    std::string claimed;  ///< and this is it, in one line
};

/// What a page of code turns out to be.
struct PageCheck {
    Listing listing;
    Result result;
    bool right = false;  ///< it ran, and printed what the page claims
};

/// True if the first line begins with the prompt ">>> ".
bool isSession(std::string_view text);
/// Printed lines joined by ", ".
std::string inOneLine(std::string_view output);

/// Takes a page apart. Never fails: what is no program will not parse.
Listing readListing(std::string_view page);
/// Takes it apart and runs it. A session is right also where an entry ends in the error that the page shows.
PageCheck checkPage(std::string_view page, const Limits& limits = {});

}  // namespace fw::minipy
