// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/syntax/syntaxpattern.h"

#include "models/syntax/syntaxbytes.h"

namespace windlass {

namespace {

//! Far more than any sensible line needs, and still well under a millisecond.
constexpr int MostSteps = 4000;

//! A place to go back to. A run of bytes gives back one byte at a time, down to \a least.
struct PatternRetry {
    std::size_t pc;
    qsizetype at;
    qsizetype least;
    SyntaxPattern::Capture capture;
};

} // namespace

bool SyntaxPattern::assertionHolds(Op op, const Subject &subject, qsizetype at) const
{
    const QByteArrayView line = subject.line;
    switch (op) {
    case Op::Start:
        return at == 0;
    case Op::End:
        // A carriage return belongs to the end of the line.
        return at == line.size() || (at == line.size() - 1 && line[at] == '\r');
    case Op::FirstInk:
        return at <= subject.firstInk;
    case Op::NoValue:
        return !subject.afterValue;
    default: {
        const bool before = at > 0 && isSyntaxWordByte(static_cast<unsigned char>(line[at - 1]));
        const bool after = at < line.size() && isSyntaxWordByte(static_cast<unsigned char>(line[at]));
        return before != after;
    }
    }
}

qsizetype SyntaxPattern::run(const Subject &subject, std::size_t pc, qsizetype at, Capture &capture, int &budget) const
{
    const QByteArrayView line = subject.line;
    std::vector<PatternRetry> retries;
    const auto byteAt = [&line](qsizetype i) { return static_cast<unsigned char>(line[i]); };
    while (true) {
        bool fits = --budget >= 0;
        const Step &step = m_steps[pc];
        ++pc;
        if (fits) {
            switch (step.op) {
            case Op::Byte:
                fits = at < line.size() && byteAt(at) == step.value;
                ++at;
                break;
            case Op::Set:
                fits = at < line.size() && m_sets[static_cast<std::size_t>(step.index)][byteAt(at)];
                ++at;
                break;
            case Op::Run: {
                const Bytes &set = m_sets[static_cast<std::size_t>(step.index)];
                const qsizetype least = at + step.value;
                while (at < line.size() && set[byteAt(at)])
                    ++at;
                fits = at >= least;
                if (at > least)
                    retries.push_back({pc, at - 1, least, capture});
                break;
            }
            case Op::Split:
                retries.push_back({static_cast<std::size_t>(step.other), at, at, capture});
                pc = static_cast<std::size_t>(step.target);
                break;
            case Op::Jump:
                pc = static_cast<std::size_t>(step.target);
                break;
            case Op::Open:
                capture.start = at;
                break;
            case Op::Close:
                capture.end = at;
                break;
            case Op::Opening:
                fits = !subject.opening.isEmpty() && line.sliced(at).startsWith(subject.opening);
                at += subject.opening.size();
                break;
            case Op::Look:
            case Op::LookNot: {
                Capture unused;
                const bool found = run(subject, pc, at, unused, budget) >= 0;
                fits = budget >= 0 && found == (step.op == Op::Look);
                pc = static_cast<std::size_t>(step.target);
                break;
            }
            case Op::Match:
                return at;
            default:
                fits = assertionHolds(step.op, subject, at);
                break;
            }
        }
        if (fits)
            continue;
        if (retries.empty() || budget < 0)
            return -1;
        PatternRetry &retry = retries.back();
        pc = retry.pc;
        at = retry.at;
        capture = retry.capture;
        if (retry.at > retry.least)
            --retry.at;
        else
            retries.pop_back();
    }
}

qsizetype SyntaxPattern::match(const Subject &subject, qsizetype at, Capture &capture) const
{
    int budget = MostSteps;
    capture = {};
    return run(subject, 0, at, capture, budget);
}

void SyntaxPattern::findFirstBytes(std::size_t pc, std::vector<bool> &seen)
{
    while (!seen[pc]) {
        seen[pc] = true;
        const Step &step = m_steps[pc];
        ++pc;
        switch (step.op) {
        case Op::Byte:
            m_firstBytes.set(step.value);
            return;
        case Op::Set:
            m_firstBytes |= m_sets[static_cast<std::size_t>(step.index)];
            return;
        case Op::Run:
            m_firstBytes |= m_sets[static_cast<std::size_t>(step.index)];
            if (step.value > 0)
                return;
            break;
        case Op::Split:
            findFirstBytes(static_cast<std::size_t>(step.target), seen);
            pc = static_cast<std::size_t>(step.other);
            break;
        case Op::Jump:
        case Op::LookNot:
            pc = static_cast<std::size_t>(step.target);
            break;
        case Op::Look:
            // What is looked for is what comes next, unless something of length comes before: then more bytes are
            // let in than needed, which costs a try and no truth.
            pc = static_cast<std::size_t>(step.target);
            break;
        case Op::Opening:
        case Op::Match:
            m_firstBytes.set();
            return;
        default:
            break;
        }
    }
}

} // namespace windlass
