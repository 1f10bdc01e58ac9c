// SPDX-License-Identifier: Apache-2.0

/// When each move of a prompt happens.
///
/// Steps come one after the other: those with seconds of their own take them, the rest share what is left
/// evenly. A lone move that starts, ends or lies in the middle of the shot takes its part.
struct CameraSchedule {
    private var steps: [Int: ClosedRange<Float>] = [:]
    private let duration: Float
    private let isWhole: Bool

    init(_ drafts: [MoveDraft], holds: [Int: Float], duration: Float) {
        self.duration = duration
        let order = Set(drafts.map(\.step)).union(holds.keys).sorted()
        var lengths: [Int: Float] = [:]
        for step in order {
            let said = drafts.filter { $0.step == step }.compactMap(\.length).max()
            if let seconds = said ?? holds[step].flatMap({ $0 > 0 ? $0 : nil }) {
                lengths[step] = min(seconds, duration)
            }
        }
        var window: ClosedRange<Float> = 0...duration
        if order.count == 1, lengths.isEmpty {
            switch drafts.compactMap(\.part).first {
            case .start: window = 0...duration * 0.4
            case .middle: window = duration * 0.3...duration * 0.7
            case .end: window = duration * 0.6...duration
            case nil: break
            }
        }
        isWhole =
            order.count == 1 && window == 0...duration && lengths.isEmpty
            && drafts.allSatisfy { $0.begin == nil }
        let open = Float(order.filter { lengths[$0] == nil }.count)
        let span = window.upperBound - window.lowerBound
        let rest = max(span - lengths.values.reduce(0, +), open * 0.5)
        var cursor = window.lowerBound
        for step in order {
            if let begin = drafts.filter({ $0.step == step }).compactMap(\.begin).first {
                cursor = min(max(begin < 0 ? duration + begin : begin, 0), duration * 0.96)
            } else if order.count == 1, let seconds = lengths[step] {
                // "Pans for two seconds, at the end".
                switch drafts.compactMap(\.part).first {
                case .end: cursor = max(duration - seconds, 0)
                case .middle: cursor = max((duration - seconds) / 2, 0)
                default: break
                }
            }
            let next = Self.begin(after: step, drafts, order, duration)
            let length = lengths[step] ?? rest / max(open, 1)
            let start = min(cursor, duration * 0.96)
            let end = min(lengths[step] == nil ? next ?? start + length : start + length, duration)
            let isLast = step == order.last && lengths[step] == nil
            steps[step] = start...max(isLast ? window.upperBound : end, start + 0.04)
            cursor = end
        }
    }

    /// The time at which the next step was said to begin, if it was.
    private static func begin(
        after step: Int, _ drafts: [MoveDraft], _ order: [Int], _ duration: Float
    ) -> Float? {
        guard let index = order.firstIndex(of: step), index + 1 < order.count else { return nil }
        let begin = drafts.filter { $0.step == order[index + 1] }.compactMap(\.begin).first
        return begin.map { min(max($0 < 0 ? duration + $0 : $0, 0), duration) }
    }

    /// Start and end of a move in seconds; nil for the whole clip.
    func times(of draft: MoveDraft) -> ClosedRange<Float>? {
        guard let step = steps[draft.step] else { return nil }
        if draft.isQuick {
            let middle = (step.lowerBound + step.upperBound) / 2
            return max(middle - 0.2, 0)...min(middle + 0.2, duration)
        }
        if draft.kind == .rackFocus {
            let length = step.upperBound - step.lowerBound
            return step.lowerBound + length * 0.35...step.lowerBound + length * 0.65
        }
        return isWhole ? nil : step
    }
}
