// SPDX-License-Identifier: Apache-2.0

/// What a member of the cast does.
package enum Action: String, Codable, Sendable, CaseIterable {
    case stand, walk, run, sit, wave
    /// Arms or body in rhythm.
    case dance
    case fly, swim, drive, sail, float
    case roll, bounce, spin
    /// For things that only are there.
    case rest
}
