// SPDX-License-Identifier: GPL-3.0-or-later
#include <vector>
namespace app {
template <typename T> class [[nodiscard]] Widget final : public Base<T> {
public:
    explicit Widget(std::string_view name, int count = 1'000'000) noexcept;
    auto operator<=>(const Widget &) const = default;
};
const auto raw = R"(a "quoted" \ // text)";
const auto other = R"sql(SELECT ")"
  FROM t /* still text */)sql";
constexpr char16_t letter = u'\u00e4';
void run() {
    for (auto &[key, value] : map) // range
        if (value < 0x7fff'ffffULL) co_await send(key, L"wide\n", nullptr);
    auto f = [this](int x) -> bool { return x / 2 / 3 == MAX_SIZE; };
}
} // namespace app
