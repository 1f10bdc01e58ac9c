// SPDX-License-Identifier: Apache-2.0

/// Pairs of names for the same part of a model in two layouts.
///
/// A rule stands for a part of a path: `self_attn.q` for `attn1.to_q` also maps
/// `self_attn.q.weight`. Of several rules that fit, the longest is taken.
struct NameTable: Sendable {
    enum Direction { case forward, backward }

    private let rules: [(old: String, new: String)]

    init(_ rules: [(old: String, new: String)]) { self.rules = rules }

    /// The name in the other layout; nil when no rule fits.
    func mapped(_ name: String, _ direction: Direction) -> String? {
        var best: (from: String, to: String)?
        for rule in rules {
            let (from, to) =
                direction == .forward ? (rule.old, rule.new) : (rule.new, rule.old)
            guard name == from || name.hasPrefix(from + ".") else { continue }
            if from.count > (best?.from.count ?? -1) { best = (from, to) }
        }
        return best.map { $0.to + name.dropFirst($0.from.count) }
    }
}

extension StringProtocol {
    /// The text behind a beginning, or nil without it.
    func rest(after prefix: String) -> String? {
        hasPrefix(prefix) ? String(dropFirst(prefix.count)) : nil
    }

    /// `blocks.3.rest` taken apart behind its beginning `blocks.`: the number and the rest.
    func numbered(after prefix: String) -> (number: Int, rest: String)? {
        guard let tail = rest(after: prefix) else { return nil }
        let parts = tail.split(separator: ".", maxSplits: 1)
        guard parts.count == 2, parts[0].utf8.allSatisfy({ (0x30...0x39).contains($0) }),
            let number = Int(parts[0])
        else { return nil }
        return (number, String(parts[1]))
    }
}
