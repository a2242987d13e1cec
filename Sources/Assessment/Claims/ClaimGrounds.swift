/// What figures say to an agreement's claims, in order of time.
public struct ClaimGrounds: Sendable {
  let list: [ClaimGround]
}
