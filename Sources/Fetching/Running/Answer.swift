/// The content that answers a question; none where the provider has nothing for it.
struct Answer: Sendable {
  let query: any SourceQuery
  let bytes: [UInt8]?
}
