public import Agreements
public import HTTPMessages
public import ReleaseArchive
public import SeasonalAdjustment

/// The web service as a command sees it: what starts it, in the program that has one.
public struct WebServer: Sendable {
  /// What is served, where, and to whom.
  public struct Request: Sendable {
    /// The agreements that can be read.
    public let agreements: [Agreement]
    /// The archive.
    public let archive: SQLiteArchive
    /// The program that takes seasons out; nil where there is none.
    public let x13: X13Program?
    /// The port; 0 lets the system choose.
    public let port: UInt16
    /// Whether others than this machine may connect.
    public let isPublic: Bool
    /// What requests must show; nil for anybody.
    public let token: Secret?
    /// Files with certificate and key; nil for plain HTTP.
    public let tls: (certificate: String, key: String)?
    /// Makes PNG of SVG; nil where there is no program for that.
    public let rasterize: (@Sendable ([UInt8]) throws -> [UInt8])?
    /// Whether each request is told on standard error.
    public let logs: Bool
  }

  let run: @Sendable (Request) throws -> Void

  /// Creates a server.
  ///
  /// - Parameter run: Serves until the process is told to end.
  public init(run: @escaping @Sendable (Request) throws -> Void) {
    self.run = run
  }
}
