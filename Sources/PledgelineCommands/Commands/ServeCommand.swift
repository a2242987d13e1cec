import ArgumentParsing
import HTTPMessages
import SystemCalls

/// Runs `pledgeline serve`: checks what is asked for, and has `pledgeline-serve` answer, which alone has a server.
enum ServeCommand {
  private static let tokenVariable = "PLEDGELINE_TOKEN"

  @Sendable static func run(_ context: Context) throws {
    let port = try port(context)
    let token = try token(context)
    let tls = try tls(context)
    guard let server = context.surroundings.webServer else {
      throw context.handOver(to: "pledgeline-serve", "answers requests")
    }
    try server.run(
      WebServer.Request(
        agreements: try context.allAgreements(), archive: try context.archive(),
        x13: context.x13, port: port, isPublic: context.arguments.flag("public"), token: token,
        tls: tls, rasterize: rasterize(context), logs: context.arguments.flag("log")))
  }

  private static func rasterize(_ context: Context) -> (@Sendable ([UInt8]) throws -> [UInt8])? {
    guard let rasterizer = Rasterizer.look(context.surroundings) else { return nil }
    return { svg in try rasterizer.png(svg) }
  }

  private static func port(_ context: Context) throws -> UInt16 {
    let text = context.arguments.value("port") ?? "8080"
    guard let port = UInt16(text) else {
      throw context.usageError("--port takes a number from 0 to 65535, not '\(text)'")
    }
    return port
  }

  /// A token of a file that nobody else may read, or of the environment.
  private static func token(_ context: Context) throws -> Secret? {
    var text = context.surroundings.environment[tokenVariable] ?? ""
    if let path = context.arguments.value("token-file") {
      guard try FileSystem.isPrivate(path) else {
        throw CommandFailure(
          "\(path) holds a token that others may read; take their permission away: chmod 600 \(path)"
        )
      }
      text = String(decoding: try FileSystem.readFile(path, limit: 4096), as: UTF8.self)
    }
    let token = text.filter { !$0.isWhitespace }
    if token.isEmpty, context.arguments.value("token-file") != nil {
      throw CommandFailure("the token's file is empty; write a token of your choice into it")
    }
    return token.isEmpty ? nil : Secret(token)
  }

  private static func tls(_ context: Context) throws -> (certificate: String, key: String)? {
    switch (context.arguments.value("tls-cert"), context.arguments.value("tls-key")) {
    case (let certificate?, let key?): return (certificate, key)
    case (nil, nil): return nil
    case (_, _):
      throw context.usageError("--tls-cert and --tls-key are given together, each a file in PEM")
    }
  }
}
