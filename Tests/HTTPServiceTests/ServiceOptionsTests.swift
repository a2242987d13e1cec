import Glibc
import HTTPService
import LoopbackClient
import SystemCalls
import Testing

@Suite struct ServiceOptionsTests {
  static func start(_ options: ServiceOptions) throws(ServiceError) -> HTTPService {
    try HTTPService(
      ServicePipeline(layers: []) { _ in .text("home") }, options: options)
  }

  static func error(_ options: ServiceOptions) -> ServiceError? {
    do throws(ServiceError) {
      _ = try start(options)
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: ["0.0.0.0", "::", "192.0.2.1", "8.8.8.8", "::ffff:127.0.0.1", "2001:db8::1"])
  func `Nobody else may connect unless that was said`(host: String) {
    let error = Self.error(ServiceOptions(host: host, port: 0))
    #expect(error == .notLoopback(host))
    #expect(error?.description.contains("'--public'") == true)
  }

  @Test(arguments: [
    "example.org", "", "127.0.0", "127.0.0.1:80", "[::1]", "127.0.0.1 ", "1.2.3.4.5",
  ])
  func `What is no address is refused`(host: String) {
    #expect(Self.error(ServiceOptions(host: host, port: 0, isPublic: true)) == .notAnAddress(host))
  }

  @Test(arguments: ["127.0.0.1", "localhost", "127.0.0.2"])
  func `This machine's own addresses are listened at, and the port is told`(host: String) throws {
    let service = try Self.start(ServiceOptions(host: host, port: 0))
    #expect(service.port > 0)
  }

  @Test func `An address for everybody may be listened at where that was said`() throws {
    let service = try Self.start(ServiceOptions(host: "0.0.0.0", port: 0, isPublic: true))
    let client = try LoopbackClient(port: service.port)
    client.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n")
    #expect(client.answer()?.text == "home")
  }

  @Test func `A port that is taken is named, with what to do`() throws {
    let service = try Self.start(ServiceOptions(port: 0))
    let error = Self.error(ServiceOptions(port: service.port))
    #expect(
      error
        == .cannotListen(host: "127.0.0.1", port: service.port, ErrorNumber(rawValue: EADDRINUSE)))
    #expect(error?.description.contains("choose another port with '--port'") == true)
  }

  @Test func `A key that others may read is refused, and so is one that is none`() throws {
    let folder = Path.join("/tmp", "pledgeline-tls-\(getpid())-\(UInt32.random(in: 0 ... .max))")
    try FileSystem.makeDirectories(folder)
    let path = Path.join(folder, "key.pem")
    defer {
      try? FileSystem.removeFile(path)
      _ = unsafe rmdir(folder)
    }
    try FileSystem.writeFile(atomically: path, Array("no key\n".utf8))
    _ = unsafe chmod(path, 0o644)
    #expect(throws: ServiceError.keyOpenToOthers(path: path)) {
      try ServiceOptions.TLS(certificatePath: path, keyPath: path)
    }
    _ = unsafe chmod(path, 0o600)
    let tls = try ServiceOptions.TLS(certificatePath: path, keyPath: path)
    #expect(Self.error(ServiceOptions(port: 0, tls: tls)) == .cannotStart(usesTLS: true))
    #expect(throws: ServiceError.self) {
      try ServiceOptions.TLS(certificatePath: path, keyPath: Path.join(folder, "none.pem"))
    }
  }
}
