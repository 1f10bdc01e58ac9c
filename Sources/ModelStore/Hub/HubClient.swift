// SPDX-License-Identifier: Apache-2.0
import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1

/// Asks a hub, and follows where it sends, without taking the token along.
struct HubClient {
    private static let mostRedirects = 5
    private static let longestListing = 32 << 20
    /// Headers have to come within this; bodies may take as long as they keep coming.
    private static let patience = TimeAmount.seconds(60)

    let hub: Hub
    let http: HTTPClient

    /// A client for which nobody follows redirections but ``HubClient``.
    static func makeHTTP() -> HTTPClient {
        var configuration = HTTPClient.Configuration()
        configuration.redirectConfiguration = .disallow
        configuration.timeout = .init(connect: .seconds(20), read: patience)
        // A refused connection is told at once; what is worth another try is tried by those who ask.
        configuration.connectionPool.retryConnectionEstablishment = false
        return HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    }

    /// What a repository holds.
    ///
    /// - Throws: ``ModelStoreError``.
    func listing(_ repository: HubRepository) async throws -> HubListing {
        let name = "\(repository.owner)/\(repository.name)"
        let response: HTTPClientResponse
        let body: ByteBuffer
        do {
            response = try await get(hub.listing(repository), from: 0)
            body = try await response.body.collect(upTo: Self.longestListing)
        } catch let error as ModelStoreError {
            throw error
        } catch is CancellationError {
            throw CancellationError()
        } catch {
            throw ModelStoreError(
                .unreachable, "\(hub.endpoint) cannot be reached: \(Self.reason(error))")
        }
        switch response.status.code {
        case 200: return try HubListing(Data(body.readableBytesView))
        case 401, 403:
            throw ModelStoreError(
                .refused,
                "\(hub.endpoint) does not show \(name) without a token that may read it, or has no "
                    + "such repository")
        case 404:
            throw ModelStoreError(
                .notFound, "\(hub.endpoint) has no \(name) at \(repository.revision)")
        default:
            throw ModelStoreError(
                .unreachable, "\(hub.endpoint) answers \(response.status.code) for \(name)")
        }
    }

    /// Asks for an address, from a byte on, and follows redirections.
    func get(_ address: String, from first: Int) async throws -> HTTPClientResponse {
        var address = address
        for _ in 0...Self.mostRedirects {
            var request = HTTPClientRequest(url: address)
            request.headers.add(name: "User-Agent", value: "kinora")
            if first > 0 { request.headers.add(name: "Range", value: "bytes=\(first)-") }
            if let token = hub.token, hub.owns(address) {
                request.headers.add(name: "Authorization", value: "Bearer \(token)")
            }
            let response = try await http.execute(request, timeout: .hours(24))
            guard (300...399).contains(response.status.code),
                let location = response.headers.first(name: "Location")
            else { return response }
            address = try target(location, from: address)
        }
        throw ModelStoreError(.malformed, "the hub sends from place to place without end")
    }

    private func target(_ location: String, from address: String) throws(ModelStoreError) -> String
    {
        guard let old = URL(string: address), let url = URL(string: location, relativeTo: old),
            let scheme = url.scheme, ["http", "https"].contains(scheme),
            !(old.scheme == "https" && scheme == "http")
        else {
            throw ModelStoreError(.malformed, "the hub sends to \(location), which is not followed")
        }
        return url.absoluteString
    }

    /// What to tell of an error of the network.
    static func reason(_ error: any Error) -> String {
        if let error = error as? HTTPClientError { return error.shortDescription }
        if let error = error as? IOError {
            return String(cString: strerror(error.errnoCode)).lowercased()
        }
        return String(String(describing: error).prefix(160))
    }
}
