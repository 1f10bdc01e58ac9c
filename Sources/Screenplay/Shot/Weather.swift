// SPDX-License-Identifier: Apache-2.0

/// What the sky does.
package enum Weather: String, Codable, Sendable, CaseIterable {
    case clear, cloudy, overcast, fog, rain, snow, storm
}
