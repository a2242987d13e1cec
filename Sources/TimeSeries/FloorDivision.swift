/// Divides by a positive number, rounding down for negative dividends too, as calendars need.
func floorDivision(_ dividend: Int, by divisor: Int) -> Int {
  let (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: divisor)
  return remainder < 0 ? quotient - 1 : quotient
}
