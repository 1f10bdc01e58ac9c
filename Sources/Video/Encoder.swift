// SPDX-License-Identifier: Apache-2.0
import CLibAV
import Pixels

/// H.264 into MP4, one frame after the other, on the caller's thread.
///
/// Owns its libav handles: freed when the value ends, whether or not `finish` was reached. High
/// profile, yuv420p, BT.709 limited range, constant frame rate, index at the front of the file.
struct Encoder: ~Copyable {
    private let format: ClipFormat
    private var container: UnsafeMutablePointer<AVFormatContext>?
    private var codec: UnsafeMutablePointer<AVCodecContext>?
    private var stream: UnsafeMutablePointer<AVStream>?
    private var scaler: OpaquePointer?
    private var picture: UnsafeMutablePointer<AVFrame>?
    private var packet: UnsafeMutablePointer<AVPacket>?
    private var count: Int64 = 0

    private init(owning format: ClipFormat) { self.format = format }

    /// Opens a file at a path and writes the container's header.
    static func open(_ path: String, _ format: ClipFormat) throws(VideoError) -> Encoder {
        try format.validate()
        // Errors come back as codes; what libav would print belongs to no one.
        av_log_set_level(AV_LOG_QUIET)
        var encoder = Encoder(owning: format)
        try encoder.openContainer(path)
        try encoder.openCodec()
        try encoder.openPicture()
        try encoder.writeHeader(path)
        return encoder
    }

    deinit {
        var (codec, picture, packet) = (codec, picture, packet)
        avcodec_free_context(&codec)
        av_frame_free(&picture)
        av_packet_free(&packet)
        sws_freeContext(scaler)
        if let container {
            avio_closep(&container.pointee.pb)
            avformat_free_context(container)
        }
    }

    /// Encodes the next frame.
    mutating func append(_ frame: borrowing Frame) throws(VideoError) {
        guard frame.width == format.width, frame.height == format.height,
            frame.bytes.count == frame.width * frame.height * 3
        else {
            throw VideoError(
                .invalid,
                "frame must be \(format.width)×\(format.height); got \(frame.width)×\(frame.height)"
            )
        }
        try check(av_frame_make_writable(picture), "preparing a frame")
        convert(frame)
        picture?.pointee.pts = count
        count += 1
        try check(avcodec_send_frame(codec, picture), "encoding frame \(count)")
        try drain()
    }

    /// Flushes the encoder and completes the file.
    mutating func finish() throws(VideoError) {
        try check(avcodec_send_frame(codec, nil), "finishing the encoder")
        try drain()
        try check(av_write_trailer(container), "completing the clip")
        try checkDisk()
        if let container { try check(avio_closep(&container.pointee.pb), "closing the clip") }
    }

    /// Buffered writes report their failure late, in the I/O context.
    private func checkDisk() throws(VideoError) {
        guard let io = container?.pointee.pb else { return }
        avio_flush(io)
        try check(io.pointee.error, "writing the clip")
    }

    private mutating func openContainer(_ path: String) throws(VideoError) {
        try check(
            avformat_alloc_output_context2(&container, nil, "mp4", path), "creating the container")
        guard let container, let stream = avformat_new_stream(container, nil) else {
            throw VideoError(.failed, "out of memory while creating the container")
        }
        self.stream = stream
        container.pointee.flags |= AVFMT_FLAG_BITEXACT
        av_dict_set(&container.pointee.metadata, "title", format.title, 0)
        av_dict_set(&container.pointee.metadata, "comment", format.comment, 0)
    }

    private mutating func openCodec() throws(VideoError) {
        guard let x264 = avcodec_find_encoder_by_name("libx264"),
            let codec = avcodec_alloc_context3(x264)
        else { throw VideoError(.failed, "this FFmpeg has no H.264 encoder (libx264)") }
        self.codec = codec
        let rate = Int32(format.framesPerSecond)
        codec.pointee.width = Int32(format.width)
        codec.pointee.height = Int32(format.height)
        codec.pointee.time_base = AVRational(num: 1, den: rate)
        codec.pointee.framerate = AVRational(num: rate, den: 1)
        codec.pointee.gop_size = rate * 2
        codec.pointee.pix_fmt = AV_PIX_FMT_YUV420P
        codec.pointee.color_range = AVCOL_RANGE_MPEG
        codec.pointee.color_primaries = AVCOL_PRI_BT709
        codec.pointee.color_trc = AVCOL_TRC_BT709
        codec.pointee.colorspace = AVCOL_SPC_BT709
        codec.pointee.chroma_sample_location = AVCHROMA_LOC_LEFT
        // A fixed count: the bits must not depend on the machine.
        codec.pointee.thread_count = 2
        codec.pointee.flags |= AV_CODEC_FLAG_GLOBAL_HEADER | AV_CODEC_FLAG_BITEXACT
        let options = [
            ("preset", format.preset), ("crf", String(format.quality)), ("profile", "high"),
        ]
        for (name, value) in options {
            try check(av_opt_set(codec.pointee.priv_data, name, value, 0), "setting \(name)")
        }
        try check(avcodec_open2(codec, x264, nil), "opening the encoder")
    }

    private mutating func openPicture() throws(VideoError) {
        packet = av_packet_alloc()
        picture = av_frame_alloc()
        let (width, height) = (Int32(format.width), Int32(format.height))
        scaler = sws_getContext(
            width, height, AV_PIX_FMT_RGB24, width, height, AV_PIX_FMT_YUV420P,
            SWS_BICUBIC | SWS_ACCURATE_RND | SWS_FULL_CHR_H_INP, nil, nil, nil)
        guard let picture, packet != nil, scaler != nil else {
            throw VideoError(.failed, "out of memory while preparing the encoder")
        }
        picture.pointee.format = AV_PIX_FMT_YUV420P.rawValue
        picture.pointee.width = width
        picture.pointee.height = height
        try check(av_frame_get_buffer(picture, 0), "allocating \(width)×\(height) planes")
        let bt709 = sws_getCoefficients(SWS_CS_ITU709)
        sws_setColorspaceDetails(scaler, bt709, 1, bt709, 0, 0, 1 << 16, 1 << 16)
    }

    private mutating func writeHeader(_ path: String) throws(VideoError) {
        guard let container, let stream, let codec else { return }
        try check(
            avcodec_parameters_from_context(stream.pointee.codecpar, codec), "describing the stream"
        )
        stream.pointee.time_base = codec.pointee.time_base
        stream.pointee.avg_frame_rate = codec.pointee.framerate
        try check(avio_open(&container.pointee.pb, path, AVIO_FLAG_WRITE), "opening the clip")
        var options: OpaquePointer?
        av_dict_set(&options, "movflags", "+faststart", 0)
        let code = avformat_write_header(container, &options)
        av_dict_free(&options)
        try check(code, "writing the container's header")
    }

    private func convert(_ frame: borrowing Frame) {
        guard let picture, let scaler else { return }
        let (width, height) = (format.width, format.height)
        frame.bytes.withUnsafeBufferPointer { bytes in
            let source: [UnsafePointer<UInt8>?] = [bytes.baseAddress]
            let stride = [Int32(width * 3)]
            let planes = picture.pointee.data
            let lines = picture.pointee.linesize
            let target = [planes.0, planes.1, planes.2]
            let strides = [lines.0, lines.1, lines.2]
            sws_scale(scaler, source, stride, 0, Int32(height), target, strides)
        }
    }

    private mutating func drain() throws(VideoError) {
        guard let packet, let codec, let stream else { return }
        while true {
            let code = avcodec_receive_packet(codec, packet)
            if code == kinora_averror_again() || code == kinora_averror_eof() { return }
            try check(code, "encoding")
            packet.pointee.duration = 1
            packet.pointee.stream_index = stream.pointee.index
            av_packet_rescale_ts(packet, codec.pointee.time_base, stream.pointee.time_base)
            try check(av_interleaved_write_frame(container, packet), "writing the clip")
            if let io = container?.pointee.pb { try check(io.pointee.error, "writing the clip") }
        }
    }
}
