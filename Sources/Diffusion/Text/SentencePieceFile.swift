// SPDX-License-Identifier: Apache-2.0

/// What a SentencePiece model file says (`sentencepiece_model.proto`).
struct SentencePieceFile {
    private(set) var vocabulary = UnigramModel.Vocabulary()
    /// Rules for characters; nil when text is taken as it is.
    private(set) var characterMap: CharacterMap?
    private(set) var addsDummyPrefix = true
    private(set) var removesExtraSpaces = true
    private(set) var escapesSpaces = true
    private(set) var padsID: Int?
    private(set) var end = 2
    private var putsSpacesLast = false

    /// Reads a model.
    ///
    /// - Throws: ``DiffusionError`` when it is broken, or not a unigram model.
    init(_ bytes: UnsafeRawBufferPointer) throws(DiffusionError) {
        var cursor = ProtobufCursor(bytes)
        while let (field, value) = try cursor.next() {
            guard case .bytes(let range) = value else { continue }
            switch field {
            case 1: try readPiece(cursor.message(range))
            case 2: try readTraining(cursor.message(range))
            case 3: try readNormalizer(cursor.message(range))
            default: break
            }
        }
        guard let unknown = vocabulary.kinds.firstIndex(of: .unknown) else {
            throw DiffusionError(.malformed, "the model has no unknown piece")
        }
        vocabulary.unknown = unknown
        if let named = vocabulary.pieces.firstIndex(of: "</s>") { end = named }
        guard vocabulary.pieces.indices.contains(end) else {
            throw DiffusionError(.missing, "the model has no piece that ends a text (</s>)")
        }
        guard !putsSpacesLast else {
            throw DiffusionError(.unsupported, "the model puts spaces behind words")
        }
    }

    private mutating func readPiece(_ message: ProtobufCursor) throws(DiffusionError) {
        var message = message
        var (piece, score, kind) = ("", Float(0), UnigramModel.Kind.normal)
        while let (field, value) = try message.next() {
            switch (field, value) {
            case (1, .bytes(let range)): piece = try message.text(range)
            case (2, .fixed32(let bits)): score = Float(bitPattern: bits)
            case (3, .number(let number)):
                guard let known = UnigramModel.Kind(rawValue: Int(truncatingIfNeeded: number))
                else { throw DiffusionError(.malformed, "a piece of kind \(number)") }
                kind = known
            default: break
            }
        }
        guard score.isFinite else {
            throw DiffusionError(.malformed, "the score of \(piece) is not a number")
        }
        vocabulary.pieces.append(piece)
        vocabulary.scores.append(Double(score))
        vocabulary.kinds.append(kind)
    }

    private mutating func readTraining(_ message: ProtobufCursor) throws(DiffusionError) {
        var message = message
        while let (field, value) = try message.next() {
            guard case .number(let number) = value else { continue }
            switch field {
            case 3:
                guard number == 1 else {
                    throw DiffusionError(
                        .unsupported, "a SentencePiece model of type \(number); unigram (1) is read"
                    )
                }
            case 24: putsSpacesLast = number != 0
            case 35: vocabulary.hasByteFallback = number != 0
            case 42: end = Int(truncatingIfNeeded: number)
            case 43: padsID = Int(truncatingIfNeeded: number)
            default: break
            }
        }
    }

    private mutating func readNormalizer(_ message: ProtobufCursor) throws(DiffusionError) {
        var message = message
        while let (field, value) = try message.next() {
            switch (field, value) {
            case (2, .bytes(let range)) where !range.isEmpty:
                characterMap = try CharacterMap(precompiled: message.data(range))
            case (3, .number(let number)): addsDummyPrefix = number != 0
            case (4, .number(let number)): removesExtraSpaces = number != 0
            case (5, .number(let number)): escapesSpaces = number != 0
            default: break
            }
        }
    }
}
