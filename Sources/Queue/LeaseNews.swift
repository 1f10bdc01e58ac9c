// SPDX-License-Identifier: Apache-2.0
package import Domain

/// What a worker reports with the renewal of its lease; nil where nothing has changed.
package struct LeaseNews: Sendable, Hashable {
    /// 0...1.
    package var progress: Double?
    /// A stored picture of the clip so far.
    package var preview: ObjectKey?
    /// The stored picture that the clip begins with.
    package var picture: ObjectKey?

    /// Progress and pictures, or none of them.
    package init(
        progress: Double? = nil, preview: ObjectKey? = nil, picture: ObjectKey? = nil
    ) {
        self.progress = progress
        self.preview = preview
        self.picture = picture
    }
}
