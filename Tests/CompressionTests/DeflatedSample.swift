/// Some records as a bulk file has them, and the same bytes deflated by zlib's own program at its highest level.
enum DeflatedSample {
  static let plain: [UInt8] = (0..<60).flatMap { index -> [UInt8] in
    let record = [
      padded(index % 13, to: 10), padded(5700 + index % 7, to: 4),
      padded(index * index * 7919 % 100_000, to: 15),
    ]
    return Array((record.joined() + "\n").utf8)
  }

  static let deflated = bytes(
    hex: "5d954b8e23310c43f7398da9bfee7fb1310a9836a55a256019f11345e69cff8fe7d9cfefef13ae0a52b2"
      + "d14f95abca131591f154bdaad25148e2a976557baac4fdfa54bfaa3fb5b3d39f1a578da7969fa2b33989"
      + "aaeec57ef4f2248a02ddb92791c1f4f1e24ca23b0b9a153089bcd0745626911d55fadd3389b414982ed0"
      + "e302b1e90211159267a5934852c2a60bcab3f2c6748188eed83da60bcebce93d5d20a2bb19bc5735895a"
      + "247bba40447ac5982e1051351cd305220aa8d9748188ac95677516910a9dfd5c20a294a6dffd5c186b67"
      + "bdb24044dec5bcb63d02cfca2711ee457aba603ccac31ee52412cd5e59202237e5dde8dd0cbc579f0b44"
      + "147a68273f17468e40fbfcb94044ea6767813db2a41c7d2e10d1f7ea74818880a2fc7e2e70f41b9c7d9b"
      + "4426a22b0ba3ebc09d139b68f455ae6688e0aeabd5757ab8277b12996bae2cd00375ea67acf6be77e2be"
      + "5aeddda9dcedabeb20cddd8eed91e5ca0213a19857f7d68d59d92452ed5aff0b442455ec512c8f6e4057"
      + "16b819e2bef0fb07")

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: width - digits.count) + digits
  }

  private static func bytes(hex: String) -> [UInt8] {
    let digits = hex.compactMap(\.hexDigitValue)
    return stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
  }
}
