import Foundation
import Lykt

/// JSON as the contract has it and as records are read into.
indirect enum Json: Decodable {
    case null, truth(Bool), number(Int64), text(String), list([Json]), record([String: Json])

    init(from decoder: Decoder) throws {
        let value = try decoder.singleValueContainer()
        if value.decodeNil() {
            self = .null
        } else if let truth = try? value.decode(Bool.self) {
            self = .truth(truth)
        } else if let number = try? value.decode(Int64.self) {
            self = .number(number)
        } else if let text = try? value.decode(String.self) {
            self = .text(text)
        } else if let list = try? value.decode([Json].self) {
            self = .list(list)
        } else {
            self = .record(try value.decode([String: Json].self))
        }
    }

    /// Without blanks, keys sorted.
    var canonical: String {
        switch self {
        case .null: return "null"
        case .truth(let truth): return "\(truth)"
        case .number(let number): return "\(number)"
        case .text(let text): return quoted(text)
        case .list(let items): return "[" + items.map(\.canonical).joined(separator: ",") + "]"
        case .record(let fields):
            let sorted = fields.sorted { $0.key < $1.key }
            return "{" + sorted.map { quoted($0.key) + ":" + $0.value.canonical }.joined(separator: ",") + "}"
        }
    }

    subscript(name: String) -> Json? {
        guard case .record(let fields) = self else { return nil }
        return fields[name]
    }

    var text: String? {
        guard case .text(let text) = self else { return nil }
        return text
    }

    var number: Int64? {
        guard case .number(let number) = self else { return nil }
        return number
    }

    /// Nothing is written for what nobody knows.
    fileprivate var isKnown: Bool {
        switch self {
        case .null: return false
        case .text(let text): return text != "unknown"
        default: return true
        }
    }
}

private func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
        switch scalar {
        case "\"", "\\": quoted += "\\\(scalar)"
        case "\u{8}": quoted += "\\b"
        case "\u{c}": quoted += "\\f"
        case "\n": quoted += "\\n"
        case "\r": quoted += "\\r"
        case "\t": quoted += "\\t"
        case _ where scalar.value < 0x20: quoted += "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
        default: quoted.unicodeScalars.append(scalar)
        }
    }
    return quoted + "\""
}

/// A record as JSON. One walk for all records: nothing here names a field of one.
func plain(_ value: Any) -> Json {
    if let text = value as? String { return .text(text) }
    if let truth = value as? Bool { return .truth(truth) }
    if let number = value as? any BinaryInteger { return .number(Int64(number)) }
    let mirror = Mirror(reflecting: value)
    switch mirror.displayStyle {
    case .optional:
        return mirror.children.first.map { plain($0.value) } ?? .null
    case .collection:
        return .list(mirror.children.map { plain($0.value) })
    case .enum:
        let key = snake("\(value)")
        return .text(value is TopicGroup ? key.replacingOccurrences(of: "_", with: "-") : key)
    default:
        return .record(fields(of: mirror))
    }
}

func failure(_ error: GuideError) -> Json {
    // A case with values is one child: its label is the case, its value a tuple of the fields.
    let child = Mirror(reflecting: error).children.first!
    let name = Json.text(snake(child.label!))
    return .record(fields(of: Mirror(reflecting: child.value)).merging(["case": name]) { field, _ in field })
}

private func fields(of record: Mirror) -> [String: Json] {
    let pairs = record.children.map { (snake($0.label!), plain($0.value)) }
    return Dictionary(uniqueKeysWithValues: pairs).filter { $0.value.isKnown }
}

func snake(_ name: String) -> String {
    var snake = ""
    for character in name {
        if character.isUppercase && !snake.isEmpty { snake += "_" }
        snake += character.lowercased()
    }
    return snake
}

/// The value of an enumeration by its key in the contract.
private func chosen<T: CaseIterable>(_ key: Json?) -> T? {
    key?.text.flatMap { key in T.allCases.first { snake("\($0)") == key } }
}

/// The record that a call gives. Throws what it fails with.
func call(_ guide: Guide, _ name: String, _ given: Json) throws -> Any {
    func text(_ name: String) -> String { given[name]!.text! }
    func view() -> Viewpoint { Viewpoint(language: given["view"]!["language"]!.text!, at: given["view"]!["at"]!.text!) }
    switch name {
    case "open":
        _ = try Guide.open(path: text("path"))
        return "open"
    case "languages": return try guide.languages()
    case "language": return try guide.language(tag: text("tag"))
    case "best_language":
        guard case .list(let wished) = given["wished"]! else { fatalError("the contract wishes a list") }
        return try guide.bestLanguage(wished: wished.map { $0.text! })
    case "home": return try guide.home(view: view())
    case "topics": return try guide.topics(view: view())
    case "interface_texts": return try guide.interfaceTexts(language: text("language"))
    case "answer":
        let told = given["told"]!
        let situation = Situation(
            status: chosen(told["status"]), age: told["age"]?.number.map { Int32($0) }, pregnant: chosen(told["pregnant"]))
        return try guide.answer(topic: text("topic"), told: situation, view: view(), city: given["city"]?.text)
    case "search":
        return try guide.search(words: text("words"), view: view(), limit: UInt32(given["limit"]!.number!))
    case "find": return try guide.find(words: text("words"), language: text("language"))
    case "numbers": return try guide.numbers(view: view(), kind: chosen(given["kind"]))
    case "services":
        let asked = given["asked"]!
        guard case .truth(let openOnly) = asked["open_only"]! else { fatalError("the contract says open_only") }
        let services = ServicesAsked(city: asked["city"]?.text, kind: chosen(asked["kind"]), openOnly: openOnly)
        return try guide.services(asked: services, view: view())
    case "card": return try guide.card(id: text("id"), view: view())
    case "cards": return try guide.cards(view: view())
    case "article": return try guide.article(id: text("id"), view: view())
    case "source": return try guide.source(id: text("id"))
    case "publishers": return try guide.publishers()
    case "edition": return try guide.edition()
    default: fatalError("the contract calls \(name), which is no method")
    }
}
