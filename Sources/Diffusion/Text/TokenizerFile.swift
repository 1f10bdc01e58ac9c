// SPDX-License-Identifier: Apache-2.0
import Foundation
import Tensors

/// What a `tokenizer.json` of the tokenizers library says, as far as unigram models need it.
///
/// A part that would change the tokens and is not known here is refused by name, never skipped.
struct TokenizerFile {
    /// A token that is looked for in the text before anything else.
    struct AddedToken {
        var id = 0
        var content = ""
        var isNormalized = false
        var takesSpaceLeft = false
        var takesSpaceRight = false
        var isWord = false
    }

    /// How spaces become part of the pieces.
    struct Metaspace {
        enum Prefix: String { case always, first, never }
        var replacement = "\u{2581}"
        var prefix = Prefix.always
        var splits = true
    }

    enum Normalization {
        case map(CharacterMap)
        case strip(left: Bool, right: Bool)
        /// Two or more spaces in a row become one text.
        case joinSpaces(String)
        case replace(String, String)
    }

    /// Tokens around a text, steps of the normalizer, and bytes of a replacement that are taken.
    private static let mostAround = 16
    private static let mostSteps = 16
    private static let mostReplacement = 64

    private(set) var vocabulary = UnigramModel.Vocabulary()
    private(set) var added: [AddedToken] = []
    private(set) var normalization: [Normalization] = []
    private(set) var splitsAtSpaces = false
    private(set) var metaspace: Metaspace?
    /// Ids that come before and after the text.
    private(set) var before: [Int] = []
    private(set) var after: [Int] = []

    /// Reads a file.
    ///
    /// - Throws: ``DiffusionError``.
    init(_ bytes: UnsafeRawBufferPointer) throws(DiffusionError) {
        var scanner = JSONScanner(bytes)
        var hasModel = false
        do {
            try scanner.object { key, scanner in
                switch key {
                case "added_tokens": try readAdded(&scanner)
                case "normalizer": try readNormalizer(&scanner)
                case "pre_tokenizer": try readPreTokenizer(&scanner)
                case "post_processor": try readTemplate(&scanner)
                case "model":
                    hasModel = true
                    try readModel(&scanner)
                default: try scanner.skip()
                }
            }
            try scanner.end()
        } catch let error as DiffusionError {
            throw error
        } catch let failure as JSONScanner.Failure {
            throw DiffusionError(.malformed, "byte \(failure.offset): expected \(failure.expected)")
        } catch {
            throw DiffusionError(.malformed, "the tokenizer cannot be read")
        }
        guard hasModel, !vocabulary.pieces.isEmpty else {
            throw DiffusionError(.missing, "the tokenizer has no vocabulary")
        }
    }

    // MARK: The vocabulary

    private mutating func readModel(_ scanner: inout JSONScanner) throws {
        try scanner.object { key, scanner in
            switch key {
            case "type":
                let type = try scanner.string()
                guard type == "Unigram" else {
                    throw DiffusionError(.unsupported, "a \(type) vocabulary; Unigram is read")
                }
            case "unk_id":
                guard !scanner.null() else {
                    throw DiffusionError(.unsupported, "a vocabulary without an unknown piece")
                }
                vocabulary.unknown = try scanner.integer()
            case "byte_fallback": vocabulary.hasByteFallback = try scanner.bool()
            case "vocab": try scanner.array { scanner in try readPiece(&scanner) }
            default: try scanner.skip()
            }
        }
    }

    private mutating func readPiece(_ scanner: inout JSONScanner) throws {
        var count = 0
        try scanner.array { scanner in
            switch count {
            case 0: vocabulary.pieces.append(try scanner.string())
            case 1: vocabulary.scores.append(try scanner.number())
            default: throw DiffusionError(.malformed, "a piece has more than text and score")
            }
            count += 1
        }
        guard count == 2 else {
            throw DiffusionError(.malformed, "a piece lacks its text or its score")
        }
        vocabulary.kinds.append(.normal)
    }

    private mutating func readAdded(_ scanner: inout JSONScanner) throws {
        try scanner.array { scanner in
            var token = AddedToken()
            try scanner.object { key, scanner in
                switch key {
                case "id": token.id = try scanner.integer()
                case "content": token.content = try scanner.string()
                case "normalized": token.isNormalized = try scanner.bool()
                case "lstrip": token.takesSpaceLeft = try scanner.bool()
                case "rstrip": token.takesSpaceRight = try scanner.bool()
                case "single_word": token.isWord = try scanner.bool()
                default: try scanner.skip()
                }
            }
            if !token.content.isEmpty { added.append(token) }
        }
    }

    // MARK: What happens to text

    /// A step with its settings, before it is known whether the step is.
    private struct Step {
        var type = ""
        var texts: [String: String] = [:]
        var flags: [String: Bool] = [:]
    }

    /// Reads one step, or the steps of a sequence in their order.
    private static func steps(_ scanner: inout JSONScanner, _ list: String) throws -> [Step] {
        guard !scanner.null() else { return [] }
        var step = Step()
        var inner: [Step] = []
        try scanner.object { key, scanner in
            switch try scanner.kind() {
            case .string where key == "type": step.type = try scanner.string()
            case .string: step.texts[key] = try scanner.string()
            case .bool: step.flags[key] = try scanner.bool()
            case .array where key == list:
                try scanner.array { scanner in inner += try steps(&scanner, list) }
            case .object where key == "pattern":
                // {"String": "..."} or {"Regex": "..."}
                try scanner.object { kind, scanner in step.texts[kind] = try scanner.string() }
            default: try scanner.skip()
            }
        }
        return step.type == "Sequence" ? inner : [step]
    }

    private mutating func readNormalizer(_ scanner: inout JSONScanner) throws {
        let steps = try Self.steps(&scanner, "normalizers")
        guard steps.count <= Self.mostSteps else {
            throw DiffusionError(
                .unsupported,
                "the normalizer has \(steps.count) steps; up to \(Self.mostSteps) are taken")
        }
        normalization = try steps.map(Self.normalization)
    }

    private static func normalization(_ step: Step) throws(DiffusionError) -> Normalization {
        switch step.type {
        case "Precompiled":
            guard let text = step.texts["precompiled_charsmap"],
                let data = Data(base64Encoded: text)
            else { throw DiffusionError(.malformed, "the character map is not in base 64") }
            return .map(try CharacterMap(precompiled: data))
        case "Strip":
            return .strip(
                left: step.flags["strip_left"] ?? true, right: step.flags["strip_right"] ?? true)
        case "Replace":
            let content = step.texts["content"] ?? ""
            guard content.utf8.count <= Self.mostReplacement else {
                throw DiffusionError(
                    .unsupported,
                    "the normalizer replaces by \(content.utf8.count) bytes; up to "
                        + "\(Self.mostReplacement) are taken")
            }
            if step.texts["Regex"] == " {2,}" { return .joinSpaces(content) }
            if let text = step.texts["String"], !text.isEmpty { return .replace(text, content) }
            throw DiffusionError(
                .unsupported, "the normalizer replaces \(step.texts["Regex"] ?? "nothing")")
        default:
            throw DiffusionError(
                .unsupported,
                "the normalizer is \(step.type); Precompiled, Strip and Replace are known")
        }
    }

    private mutating func readPreTokenizer(_ scanner: inout JSONScanner) throws {
        for step in try Self.steps(&scanner, "pretokenizers") {
            switch step.type {
            case "WhitespaceSplit" where metaspace == nil: splitsAtSpaces = true
            case "Metaspace" where metaspace == nil: metaspace = try Self.metaspace(step)
            default:
                throw DiffusionError(
                    .unsupported,
                    "the pre-tokenizer is \(step.type); WhitespaceSplit and then Metaspace are known"
                )
            }
        }
    }

    private static func metaspace(_ step: Step) throws(DiffusionError) -> Metaspace {
        var metaspace = Metaspace()
        if let text = step.texts["replacement"] {
            guard text.unicodeScalars.count == 1 else {
                throw DiffusionError(
                    .malformed,
                    "Metaspace's replacement must be one character; got \(text.prefix(20))")
            }
            metaspace.replacement = text
        }
        if let splits = step.flags["split"] { metaspace.splits = splits }
        if let adds = step.flags["add_prefix_space"] { metaspace.prefix = adds ? .always : .never }
        if let scheme = step.texts["prepend_scheme"] {
            guard let known = Metaspace.Prefix(rawValue: scheme) else {
                throw DiffusionError(.unsupported, "a prepend scheme of \(scheme)")
            }
            metaspace.prefix = known
        }
        return metaspace
    }

    // MARK: What is put around it

    private mutating func readTemplate(_ scanner: inout JSONScanner) throws {
        guard !scanner.null() else { return }
        var order: [String?] = []
        var ids: [String: [Int]] = [:]
        try scanner.object { key, scanner in
            switch key {
            case "type":
                let type = try scanner.string()
                guard type == "TemplateProcessing" else {
                    throw DiffusionError(.unsupported, "the post-processor is \(type)")
                }
            case "single":
                try scanner.array { scanner in order.append(try Self.templatePart(&scanner)) }
            case "special_tokens":
                try scanner.object { name, scanner in
                    try scanner.object { key, scanner in
                        guard key == "ids" else { return try scanner.skip() }
                        try scanner.array { ids[name, default: []].append(try $0.integer()) }
                    }
                }
            default: try scanner.skip()
            }
        }
        let text = order.firstIndex { $0 == nil } ?? order.count
        before = order[..<text].compactMap { $0 }.flatMap { ids[$0] ?? [] }
        after = order[min(text + 1, order.count)...].compactMap { $0 }.flatMap { ids[$0] ?? [] }
        guard before.count + after.count <= Self.mostAround else {
            throw DiffusionError(
                .unsupported,
                "the post-processor puts \(before.count + after.count) tokens around a text; up to "
                    + "\(Self.mostAround) are taken")
        }
    }

    /// The name of a special token; nil for the text itself.
    private static func templatePart(_ scanner: inout JSONScanner) throws -> String? {
        var name: String?
        try scanner.object { kind, scanner in
            try scanner.object { key, scanner in
                guard key == "id", kind == "SpecialToken" else { return try scanner.skip() }
                name = try scanner.string()
            }
        }
        return name
    }
}
