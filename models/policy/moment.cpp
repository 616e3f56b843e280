// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/moment.h"

#include <chrono>
#include <cstdio>

namespace policy {

namespace {

class Reader {
public:
    explicit Reader(std::string_view text) : m_text(text) {}

    bool number(std::size_t digits, int& out)
    {
        if (m_text.size() < digits)
            return false;
        out = 0;
        for (const char c : m_text.substr(0, digits)) {
            if (c < '0' || c > '9')
                return false;
            out = out * 10 + (c - '0');
        }
        m_text.remove_prefix(digits);
        return true;
    }
    bool take(char c)
    {
        if (!m_text.starts_with(c))
            return false;
        m_text.remove_prefix(1);
        return true;
    }
    /// Up to seven digits count, more are read over.
    bool fraction(Ticks& out)
    {
        std::size_t digits = 0;
        out = 0;
        while (!m_text.empty() && m_text.front() >= '0' && m_text.front() <= '9') {
            if (digits++ < 7)
                out = out * 10 + (m_text.front() - '0');
            m_text.remove_prefix(1);
        }
        for (std::size_t i = digits; i < 7; ++i)
            out *= 10;
        return digits > 0;
    }
    bool atEnd() const { return m_text.empty(); }

private:
    std::string_view m_text;
};

bool readOffset(Reader& reader, int& minutes)
{
    minutes = 0;
    if (reader.atEnd() || reader.take('Z') || reader.take('z'))
        return true;
    const bool east = reader.take('+');
    int hours = 0, rest = 0;
    if ((!east && !reader.take('-')) || !reader.number(2, hours))
        return false;
    (void)reader.take(':');
    if (!reader.number(2, rest) || hours > 14 || rest > 59)
        return false;
    minutes = (east ? 1 : -1) * (hours * 60 + rest);
    return true;
}

} // namespace

std::optional<Ticks> parseMoment(std::string_view text)
{
    Reader reader(text);
    int year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, offset = 0;
    Ticks fraction = 0;
    if (!reader.number(4, year) || !reader.take('-') || !reader.number(2, month) || !reader.take('-') || !reader.number(2, day))
        return {};
    if (!reader.atEnd()) {
        if ((!reader.take('T') && !reader.take('t') && !reader.take(' ')) || !reader.number(2, hour) || !reader.take(':') || !reader.number(2, minute))
            return {};
        if (reader.take(':') && !reader.number(2, second))
            return {};
        if (reader.take('.') && !reader.fraction(fraction))
            return {};
        if (!readOffset(reader, offset) || !reader.atEnd())
            return {};
    }
    const std::chrono::year_month_day date{std::chrono::year(year), std::chrono::month(unsigned(month)), std::chrono::day(unsigned(day))};
    if (year < 1 || !date.ok() || hour > 23 || minute > 59 || second > 59)
        return {};
    const Ticks days = std::chrono::sys_days(date).time_since_epoch().count();
    return days * ticksPerDay + ((Ticks(hour) * 60 + minute - offset) * 60 + second) * 10'000'000 + fraction;
}

std::string formatMoment(Ticks ticks)
{
    Ticks days = ticks / ticksPerDay;
    Ticks rest = ticks % ticksPerDay;
    if (rest < 0) {
        rest += ticksPerDay;
        --days;
    }
    const std::chrono::year_month_day date{std::chrono::sys_days(std::chrono::days(days))};
    const Ticks seconds = rest / 10'000'000;
    std::array<char, 64> buffer;
    const int n = std::snprintf(buffer.data(), buffer.size(), "%04d-%02u-%02uT%02d:%02d:%02d.%07dZ", int(date.year()), unsigned(date.month()),
                                unsigned(date.day()), int(seconds / 3600), int(seconds / 60 % 60), int(seconds % 60), int(rest % 10'000'000));
    return {buffer.data(), std::size_t(n)};
}

} // namespace policy
