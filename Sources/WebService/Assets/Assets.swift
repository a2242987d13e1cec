import ContentHash
import HTML
import HTTPService

/// The style sheet, the script and the icon, each under an address that holds its digest.
struct Assets: Sendable {
  /// One file.
  struct File: Sendable {
    let name: String
    let answer: ServiceAnswer

    /// Where it is.
    var address: HTML.Address { HTML.Address(path: ["assets", name]) }

    init(_ stem: String, _ ending: String, _ type: String, _ text: String) {
      let content = Array(text.utf8)
      name = "\(stem)-\(SHA256.hash(content).short).\(ending)"
      answer = ServiceAnswer(
        contentType: type, body: ServiceBody(content).packed(), caching: .forever)
    }
  }

  let style = File(
    "pledgeline", "css", "text/css; charset=utf-8", StyleSheet.text)
  let script = File("pledgeline", "js", "text/javascript; charset=utf-8", Script.text)
  let icon = File("pledgeline", "svg", "image/svg+xml", Icon.text)

  /// The file of a name; nil for another name, also for that of an older version.
  func file(_ name: String) -> File? { [style, script, icon].first { $0.name == name } }
}
