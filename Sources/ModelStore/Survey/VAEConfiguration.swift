// SPDX-License-Identifier: Apache-2.0
import Diffusion
import Foundation

/// The sizes of a VAE in its `config.json`, as diffusers writes it.
struct VAEConfiguration: Decodable {
    var base_dim: Int?
    var z_dim: Int?
    var dim_mult: [Int]?
    var num_res_blocks: Int?
    var temperal_downsample: [Bool]?
    var is_residual: Bool?

    /// The sizes beside a file of weights; those of the published VAE when there is no `config.json`.
    ///
    /// - Throws: ``ModelStoreError/Code/unusable`` for a file that says something else.
    static func shape(beside weights: URL) throws(ModelStoreError) -> VAEShape {
        let file = weights.deletingLastPathComponent().appending(path: "config.json")
        guard let data = try? Data(contentsOf: file) else { return VAEShape() }
        guard let configuration = try? JSONDecoder().decode(Self.self, from: data) else {
            throw ModelStoreError(.unusable, "\(file.path) is not the configuration of a VAE")
        }
        guard configuration.is_residual != true else {
            throw ModelStoreError(.unusable, "the VAE of Wan 2.2 is not run here; Wan 2.1's is")
        }
        var shape = VAEShape()
        shape.base = configuration.base_dim ?? shape.base
        shape.latent = configuration.z_dim ?? shape.latent
        shape.multipliers = configuration.dim_mult ?? shape.multipliers
        shape.residuals = configuration.num_res_blocks ?? shape.residuals
        shape.halvesTime = configuration.temperal_downsample ?? shape.halvesTime
        let sizes = [shape.base, shape.latent, shape.residuals] + shape.multipliers
        guard sizes.allSatisfy({ (1...4096).contains($0) }),
            (2...8).contains(shape.multipliers.count)
        else { throw ModelStoreError(.unusable, "\(file.path) has sizes that no VAE has") }
        return shape
    }
}
