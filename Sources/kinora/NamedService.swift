// SPDX-License-Identifier: Apache-2.0
import ServiceLifecycle

extension ServiceGroupConfiguration.ServiceConfiguration {
    /// A service under the name of its type.
    ///
    /// A service without a name is spelled out with everything that it holds, which takes a worker longer
    /// than everything else before its first lease.
    static func named(_ service: any Service) -> Self {
        Self(service: service, serviceName: "\(type(of: service))")
    }
}
