// SPDX-License-Identifier: Apache-2.0
import Logging
import ServiceLifecycle
package struct Worker: Sendable {}
