// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/paging/rowmerge.h"

namespace windlass {

std::vector<bool> longestIncreasing(const std::vector<int> &numbers)
{
    // Patience sorting: `tops` has the place of the smallest number that ends a run of each length.
    std::vector<std::size_t> tops;
    std::vector<std::size_t> before(numbers.size());
    for (std::size_t place = 0; place < numbers.size(); ++place) {
        const auto top = std::lower_bound(tops.begin(), tops.end(), numbers[place],
                                          [&numbers](std::size_t other, int number) { return numbers[other] < number; });
        before[place] = top == tops.begin() ? numbers.size() : *std::prev(top);
        if (top == tops.end())
            tops.push_back(place);
        else
            *top = place;
    }
    std::vector<bool> stays(numbers.size(), false);
    if (tops.empty())
        return stays;
    for (std::size_t place = tops.back(); place < numbers.size(); place = before[place])
        stays[place] = true;
    return stays;
}

} // namespace windlass
