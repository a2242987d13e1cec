"""Opens many idle connections to a running service, and asks it through others meanwhile.

    python3 Benchmarks/web-idle.py PORT [CONNECTIONS]

Says how many connections stood and how long the answers beside them took. Needs about as many descriptors as
connections; asks for them, and opens fewer where the system gives fewer.
"""

import resource
import socket
import statistics
import sys
import time

RESERVE = 64
REQUEST = b"GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n"


def descriptors(wanted):
    """How many connections there are descriptors for."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    limit = wanted + RESERVE if hard == resource.RLIM_INFINITY else min(wanted + RESERVE, hard)
    if soft < limit:
        resource.setrlimit(resource.RLIMIT_NOFILE, (limit, hard))
    return min(wanted, max(soft, limit) - RESERVE)


def ask(connection):
    """Milliseconds until an answer came."""
    start = time.perf_counter()
    connection.sendall(REQUEST)
    if not connection.recv(4096).startswith(b"HTTP/1.1 200"):
        sys.exit("the service does not answer /healthz with 200")
    return 1000 * (time.perf_counter() - start)


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    port = int(sys.argv[1])
    count = descriptors(int(sys.argv[2]) if len(sys.argv) > 2 else 10_000)
    # Several addresses of this machine: one has too few ports for very many connections.
    idle = []
    for number in range(count):
        source = (f"127.0.0.{1 + number // 20_000}", 0)
        idle.append(socket.create_connection(("127.0.0.1", port), 10, source))
    times = []
    for _ in range(200):
        with socket.create_connection(("127.0.0.1", port), 10) as connection:
            times.append(ask(connection))
    # The oldest are still answered, unless the service's patience has ended.
    standing = 0
    for connection in idle:
        connection.settimeout(0)
        try:
            standing += connection.recv(1) != b""
        except BlockingIOError:
            standing += 1
    print(f"{count} idle connections, {standing} still open; beside them {len(times)} answers in "
          f"{statistics.median(times):.2f} ms (median), {max(times):.2f} ms (longest)")


if __name__ == "__main__":
    main()
