// SPDX-License-Identifier: Apache-2.0
package import Foundation
package import Pixels
import Synchronization

/// Writes a clip while its frames are being made: encoding runs on a thread of its own and never holds
/// more than a few frames.
///
/// ```swift
/// let writer = try ClipWriter(url, format)
/// for frame in frames { try writer.append(frame) }
/// try writer.finish()
/// ```
package final class ClipWriter: Sendable {
    /// How many frames may wait for the encoder before `append` blocks.
    package static let waiting = 3

    /// Used on the queue alone; the lock is never contended.
    private let encoder: Mutex<Encoder>
    /// The first error, after which frames are dropped.
    private let failure = Mutex<VideoError?>(nil)
    private let queue = DispatchQueue(label: "kinora.encoder")
    private let places = DispatchSemaphore(value: ClipWriter.waiting)

    /// Opens the file; its folder must exist.
    package init(_ url: URL, _ format: ClipFormat) throws(VideoError) {
        encoder = Mutex(try Encoder.open(url.path, format))
    }

    /// Hands over the next frame; blocks while `waiting` frames are not yet encoded.
    ///
    /// - Throws: the error of an earlier frame, since encoding runs behind.
    package func append(_ frame: Frame) throws(VideoError) {
        places.wait()
        queue.async { [self] in
            advance { encoder throws(VideoError) in try encoder.append(frame) }
            places.signal()
        }
        try throwFailure()
    }

    /// Waits for the frames that are still to be encoded and completes the file.
    package func finish() throws(VideoError) {
        queue.sync {
            advance { encoder throws(VideoError) in try encoder.finish() }
        }
        try throwFailure()
    }

    private func throwFailure() throws(VideoError) {
        if let error = failure.withLock({ $0 }) { throw error }
    }

    private func advance(_ step: (inout Encoder) throws(VideoError) -> Void) {
        guard failure.withLock({ $0 == nil }) else { return }
        do throws(VideoError) {
            try encoder.withLock { encoder throws(VideoError) in try step(&encoder) }
        } catch {
            failure.withLock { $0 = error }
        }
    }
}
