// SPDX-License-Identifier: Apache-2.0
import CLibAV
package import Pixels

/// Reads a still picture by libav: JPEG, PNG or WebP, in memory.
///
/// The caller has checked what it is and how large; a file that turns out otherwise is an error.
package enum PictureDecoder {
    /// The formats that are read.
    package enum Format: Sendable {
        case jpeg, png, webp

        var codec: AVCodecID {
            switch self {
            case .jpeg: AV_CODEC_ID_MJPEG
            case .png: AV_CODEC_ID_PNG
            case .webp: AV_CODEC_ID_WEBP
            }
        }
    }

    /// Decodes a picture and brings it to a size; what is transparent becomes white.
    ///
    /// - Parameters:
    ///   - bytes: the whole file.
    ///   - format: what it is.
    ///   - size: pixels of the result, before it is turned.
    ///   - sides: width and height as the file announced them.
    /// - Returns: the picture as 8-bit sRGB.
    /// - Throws: ``VideoError`` with the code `invalid` when the file cannot be decoded.
    package static func decode(
        _ bytes: [UInt8], _ format: Format, to size: (width: Int, height: Int),
        announced sides: (width: Int, height: Int)
    ) throws(VideoError) -> Frame {
        av_log_set_level(AV_LOG_QUIET)
        guard (1...8192).contains(size.width), (1...8192).contains(size.height) else {
            throw VideoError(.invalid, "a picture must have 1 to 8192 pixels on each side")
        }
        var decoded = try decoded(bytes, format, sides)
        defer { av_frame_free(&decoded) }
        guard let picture = decoded, picture.pointee.width == Int32(sides.width),
            picture.pointee.height == Int32(sides.height)
        else { throw broken }
        return try scaled(picture, to: size)
    }

    private static let broken = VideoError(.invalid, "the picture is damaged")

    private static func decoded(
        _ bytes: [UInt8], _ format: Format, _ sides: (width: Int, height: Int)
    ) throws(VideoError) -> UnsafeMutablePointer<AVFrame>? {
        guard let codec = avcodec_find_decoder(format.codec) else {
            throw VideoError(.failed, "this FFmpeg cannot read the picture's format")
        }
        var context = avcodec_alloc_context3(codec)
        var packet = av_packet_alloc()
        var frame = av_frame_alloc()
        defer {
            avcodec_free_context(&context)
            av_packet_free(&packet)
        }
        guard let opened = context, let filled = packet, frame != nil,
            av_new_packet(filled, Int32(clamping: bytes.count)) >= 0,
            let data = filled.pointee.data
        else {
            av_frame_free(&frame)
            throw VideoError(.failed, "out of memory while reading the picture")
        }
        bytes.withUnsafeBufferPointer { source in
            if let start = source.baseAddress { data.update(from: start, count: source.count) }
        }
        // Lines are padded to the width of vectors.
        opened.pointee.max_pixels = Int64(sides.width + 128) * Int64(sides.height + 128)
        opened.pointee.thread_count = 1
        guard avcodec_open2(opened, codec, nil) >= 0,
            avcodec_send_packet(opened, filled) >= 0,
            avcodec_send_packet(opened, nil) >= 0,
            avcodec_receive_frame(opened, frame) >= 0,
            // A picture that stops short, or whose data contradict themselves, is refused, not guessed.
            let made = frame, made.pointee.decode_error_flags == 0,
            made.pointee.flags & AV_FRAME_FLAG_CORRUPT == 0
        else {
            av_frame_free(&frame)
            throw broken
        }
        return frame
    }

    private static func scaled(
        _ picture: UnsafeMutablePointer<AVFrame>, to size: (width: Int, height: Int)
    ) throws(VideoError) -> Frame {
        let format = AVPixelFormat(picture.pointee.format)
        let description = av_pix_fmt_desc_get(format)
        let isTransparent = (description?.pointee.flags ?? 0) & UInt64(AV_PIX_FMT_FLAG_ALPHA) != 0
        let scaler = sws_getContext(
            picture.pointee.width, picture.pointee.height, format,
            Int32(size.width), Int32(size.height), AV_PIX_FMT_RGBA,
            SWS_LANCZOS | SWS_ACCURATE_RND | SWS_FULL_CHR_H_INP | SWS_FULL_CHR_H_INT, nil, nil,
            nil)
        guard let scaler else { throw VideoError(.failed, "the picture cannot be scaled") }
        defer { sws_freeContext(scaler) }
        let isFull = picture.pointee.color_range == AVCOL_RANGE_JPEG || format.isFullRange
        let bt601 = sws_getCoefficients(SWS_CS_ITU601)
        sws_setColorspaceDetails(
            scaler, bt601, isFull ? 1 : 0, bt601, 1, 0, 1 << 16, 1 << 16)
        var rgba = [UInt8](repeating: 0, count: size.width * size.height * 4)
        let lines = rgba.withUnsafeMutableBufferPointer { target in
            let planes: [UnsafeMutablePointer<UInt8>?] = [target.baseAddress, nil, nil, nil]
            let strides = [Int32(size.width * 4), 0, 0, 0]
            return withUnsafePointer(to: picture.pointee.data) { data in
                withUnsafePointer(to: picture.pointee.linesize) { linesize in
                    data.withMemoryRebound(to: UnsafePointer<UInt8>?.self, capacity: 8) { data in
                        linesize.withMemoryRebound(to: Int32.self, capacity: 8) { linesize in
                            sws_scale(
                                scaler, data, linesize, 0, picture.pointee.height, planes, strides)
                        }
                    }
                }
            }
        }
        guard lines == Int32(size.height) else {
            throw VideoError(.failed, "the picture cannot be scaled")
        }
        var frame = Frame(width: size.width, height: size.height)
        for pixel in 0..<size.width * size.height {
            let alpha = isTransparent ? Int(rgba[pixel * 4 + 3]) : 255
            for channel in 0..<3 {
                let value = Int(rgba[pixel * 4 + channel])
                frame.bytes[pixel * 3 + channel] = UInt8(
                    (value * alpha + 255 * (255 - alpha) + 127) / 255)
            }
        }
        return frame
    }
}

extension AVPixelFormat {
    /// The formats that JPEG decoders name for full-range YUV.
    fileprivate var isFullRange: Bool {
        [
            AV_PIX_FMT_YUVJ420P, AV_PIX_FMT_YUVJ422P, AV_PIX_FMT_YUVJ444P, AV_PIX_FMT_YUVJ440P,
            AV_PIX_FMT_YUVJ411P,
        ].contains(self)
    }
}
