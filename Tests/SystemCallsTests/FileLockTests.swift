import Foundation
import SystemCalls
import Testing

@Suite struct FileLockTests {
  private let path = NSTemporaryDirectory() + "/lock-" + UUID().uuidString

  @Test func `A lock is held once, names its holder, and is free when its owner goes`() throws {
    defer { try? FileManager.default.removeItem(atPath: path) }
    do {
      let first = try FileLock.acquire(path, program: "first program", waitingUpTo: .zero)
      let isHeld = first != nil
      #expect(isHeld)
      let second = try FileLock.acquire(path, program: "second", waitingUpTo: .zero)
      let isRefused = second == nil
      #expect(isRefused)
      let holder = FileLock.holder(of: path)
      #expect(holder?.process == Int(ProcessInfo.processInfo.processIdentifier))
      #expect(holder?.program == "first program")
      _ = consume first
    }
    #expect(FileLock.holder(of: path) == nil)
    let next = try FileLock.acquire(path, program: "next", waitingUpTo: .zero)
    let isFree = next != nil
    #expect(isFree)
  }

  @Test func `A name left by a killed process does not keep the lock`() throws {
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Data("99999999 a program of a long name that was killed\n".utf8)
      .write(to: URL(fileURLWithPath: path))
    let lock = try FileLock.acquire(path, program: "next", waitingUpTo: .zero)
    let isHeld = lock != nil
    #expect(isHeld)
    #expect(FileLock.holder(of: path)?.program == "next")
  }

  @Test(arguments: ["", "garbage", "12", "x y\n", "\n"])
  func `A lock file that says nothing of use has no holder`(text: String) throws {
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    #expect(FileLock.holder(of: path) == nil)
  }

  @Test func `A lock in a folder that is not there is an error`() {
    #expect(throws: SystemError.self) {
      _ = try FileLock.acquire(path + "/no/lock", program: "p", waitingUpTo: .zero)
    }
  }

  @Test func `A finished file gets its name once and never replaces another`() throws {
    let (draft, target) = (path + "-draft", path + "-target")
    defer {
      for file in [draft, target] { try? FileManager.default.removeItem(atPath: file) }
    }
    try Data("one".utf8).write(to: URL(fileURLWithPath: draft))
    try FileSystem.moveFile(draft, to: target)
    #expect(!FileManager.default.fileExists(atPath: draft))
    try Data("two".utf8).write(to: URL(fileURLWithPath: draft))
    let error = #expect(throws: SystemError.self) { try FileSystem.moveFile(draft, to: target) }
    #expect(error?.number == .fileExists)
    #expect(FileManager.default.contents(atPath: target) == Data("one".utf8))
    #expect(FileManager.default.fileExists(atPath: draft))
    try FileSystem.removeFile(draft)
    try FileSystem.removeFile(draft)
    #expect(!FileManager.default.fileExists(atPath: draft))
  }
}
