-- For wrk: one page of the past, and one request in fifty for a random page of a random day, most of them made anew.
--
--     wrk -t1 -c32 -d240s --latency -s Benchmarks/web-mix.lua http://127.0.0.1:PORT

math.randomseed(7)

local usual = "/agreements/us-china-phase-one?as-of=2020-12-10"
local others = {
  "/", "/portfolio", "/releases", "/balances/USA/CHN", "/agreements/us-china-phase-one",
  "/agreements/us-china-busan-2025", "/agreements/us-eu-2025",
  "/agreements/us-china-phase-one/products", "/api/v1/agreements/us-china-phase-one",
}

function request()
  local path = usual
  if math.random() < 0.02 then
    local day = string.format("%04d-%02d-%02d", math.random(2020, 2025), math.random(12), math.random(28))
    path = others[math.random(#others)] .. "?as-of=" .. day
  end
  return wrk.format("GET", path, {["Accept-Encoding"] = "gzip"})
end
