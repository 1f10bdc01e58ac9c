// SPDX-License-Identifier: Apache-2.0

/// The size of a Wan VAE, by the names of diffusers' `config.json`.
package struct CodecConfiguration: Codable, Equatable, Sendable {
    package var baseWidth = 96
    package var latentChannels = 16
    package var multipliers = [1, 2, 4, 4]
    package var residualBlocks = 2
    package var halvesTime = [false, true, true]
    /// By latent channel, of the latents that the transformer sees: z' = (z - mean) / deviation.
    package var mean: [Float] = [
        -0.7571, -0.7089, -0.9113, 0.1075, -0.1745, 0.9653, -0.1517, 1.5508,
        0.4134, -0.0715, 0.5517, -0.3632, -0.1922, -0.9497, 0.2503, -0.2921,
    ]
    package var deviation: [Float] = [
        2.8184, 1.4541, 2.3275, 2.6558, 1.2196, 1.7708, 2.6052, 2.0743,
        3.2687, 2.1526, 2.8652, 1.5579, 1.6382, 1.1253, 2.8251, 1.9160,
    ]
    private var isResidual: Bool?
    private var patchSize: Int?
    private var decoderWidth: Int?
    private var attentionScales: [Float]?
    private var inputChannels: Int?
    private var outputChannels: Int?

    enum CodingKeys: String, CodingKey {
        case baseWidth = "base_dim"
        case latentChannels = "z_dim"
        case multipliers = "dim_mult"
        case residualBlocks = "num_res_blocks"
        case halvesTime = "temperal_downsample"
        case mean = "latents_mean"
        case deviation = "latents_std"
        case isResidual = "is_residual"
        case patchSize = "patch_size"
        case decoderWidth = "decoder_base_dim"
        case attentionScales = "attn_scales"
        case inputChannels = "in_channels"
        case outputChannels = "out_channels"
    }

    /// The VAE of Wan 2.1.
    package init() {}

    /// What a config.json of diffusers says; what it leaves out is as in Wan 2.1.
    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        try values.read(.baseWidth, &baseWidth)
        try values.read(.latentChannels, &latentChannels)
        try values.read(.multipliers, &multipliers)
        try values.read(.residualBlocks, &residualBlocks)
        try values.read(.halvesTime, &halvesTime)
        try values.read(.mean, &mean)
        try values.read(.deviation, &deviation)
        isResidual = try values.decodeIfPresent(Bool.self, forKey: .isResidual)
        patchSize = try values.decodeIfPresent(Int.self, forKey: .patchSize)
        decoderWidth = try values.decodeIfPresent(Int.self, forKey: .decoderWidth)
        attentionScales = try values.decodeIfPresent([Float].self, forKey: .attentionScales)
        inputChannels = try values.decodeIfPresent(Int.self, forKey: .inputChannels)
        outputChannels = try values.decodeIfPresent(Int.self, forKey: .outputChannels)
        try check()
    }

    /// How many pixels of a side, and how many frames, one latent stands for.
    package var compression: (frames: Int, side: Int) {
        (1 << halvesTime.count(where: \.self), 1 << halvesTime.count)
    }

    /// Latents as the VAE makes them, from those that the transformer sees: z = z' deviation + mean.
    ///
    /// - Throws: ``DiffusionError/Code/invalid`` for another number of channels.
    package func denormalized(_ latents: Latents) throws(DiffusionError) -> Latents {
        guard latents.shape[0] == latentChannels else {
            throw DiffusionError(
                .invalid, "latents must have \(latentChannels) channels; got \(latents.shape)")
        }
        var result = latents
        let size = latents.values.count / latentChannels
        for index in result.values.indices {
            let channel = index / size
            result.values[index] = latents.values[index] * deviation[channel] + mean[channel]
        }
        return result
    }

    /// Latents as the transformer sees them, from an encoder's means and variances:
    /// z' = (mean of z - mean) / deviation.
    ///
    /// - Throws: ``DiffusionError/Code/invalid`` for another number of channels.
    func normalizedMean(_ moments: Latents) throws(DiffusionError) -> Latents {
        guard moments.shape[0] == 2 * latentChannels else {
            throw DiffusionError(
                .invalid, "moments must have \(2 * latentChannels) channels; got \(moments.shape)")
        }
        let size = moments.values.count / moments.shape[0]
        let values = (0..<size * latentChannels).map { index in
            (moments.values[index] - mean[index / size]) / deviation[index / size]
        }
        return try Latents(shape: [latentChannels] + moments.shape.dropFirst(), values: values)
    }

    /// - Throws: ``DiffusionError/Code/unsupported`` naming the field that is not built here.
    package func check() throws(DiffusionError) {
        func require(
            _ holds: Bool, _ field: String, _ value: Any, _ allowed: String
        ) throws(DiffusionError) {
            guard holds else {
                throw DiffusionError(.unsupported, "vae \(field) must be \(allowed); got \(value)")
            }
        }
        for (field, value) in [
            ("base_dim", baseWidth), ("z_dim", latentChannels), ("num_res_blocks", residualBlocks),
        ] { try require((1...4096).contains(value), field, value, "1 to 4096") }
        try require(
            (1...8).contains(multipliers.count) && multipliers.allSatisfy { (1...64).contains($0) },
            "dim_mult", multipliers, "1 to 8 numbers of 1 to 64")
        try require(
            halvesTime.count == multipliers.count - 1, "temperal_downsample", halvesTime,
            "\(multipliers.count - 1) truth values")
        try require(
            halvesTime.count(where: \.self) <= 2, "temperal_downsample", halvesTime,
            "true at most twice (a chunk has four frames)")
        try require(
            mean.count == latentChannels && deviation.count == latentChannels
                && deviation.allSatisfy { $0 > 0 }, "latents_std", deviation.count,
            "\(latentChannels) positive numbers, as latents_mean")
        try require(isResidual != true, "is_residual", true, "false (Wan 2.2 5B is not built)")
        try require(patchSize ?? 1 == 1, "patch_size", patchSize ?? 1, "null")
        try require(
            decoderWidth ?? baseWidth == baseWidth, "decoder_base_dim", decoderWidth ?? 0,
            "base_dim or null")
        try require(attentionScales ?? [] == [], "attn_scales", attentionScales ?? [], "empty")
        try require(
            inputChannels ?? 3 == 3 && outputChannels ?? 3 == 3, "in_channels", inputChannels ?? 3,
            "3, as out_channels")
    }
}
