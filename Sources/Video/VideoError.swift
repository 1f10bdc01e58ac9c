// SPDX-License-Identifier: Apache-2.0
import CLibAV

/// Why a clip could not be written.
package struct VideoError: Error, Sendable, Equatable, CustomStringConvertible {
    /// What went wrong, in kinds that callers tell apart.
    package enum Code: String, Sendable {
        /// The settings or a frame do not fit; the message names the value and what is allowed.
        case invalid
        /// The disk is full.
        case noSpace
        /// The encoder, the container or the disk refused.
        case failed
    }

    package let code: Code
    /// A sentence without paths, safe to show.
    package let message: String

    /// An error of a kind with a sentence.
    package init(_ code: Code, _ message: String) {
        self.code = code
        self.message = message
    }

    package var description: String { message }
}

/// Passes a libav call's answer on, or throws when it is negative; `doing` says what was attempted, in
/// words that fit after "while".
@discardableResult
func check(_ code: Int32, _ doing: @autoclosure () -> String) throws(VideoError) -> Int32 {
    guard code < 0 else { return code }
    var text = [CChar](repeating: 0, count: 128)
    av_strerror(code, &text, text.count)
    let reason = String(
        decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    let kind: VideoError.Code = code == kinora_averror_no_space() ? .noSpace : .failed
    throw VideoError(kind, "\(reason) while \(doing())")
}
