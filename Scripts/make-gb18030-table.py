#!/usr/bin/env python3
"""Writes Sources/CKernels/gb18030.h: the characters of the two-byte codes of GB 18030-2005.

Usage: Scripts/make-gb18030-table.py > Sources/CKernels/gb18030.h

Needed only to make the table again; the program is built from the header. The characters come from
Python's codec, which holds the edition of 2000. The edition of 2005 gave one of them, U+1E3F, its
own code A8BC, where U+E7C7 of private use had been.
"""

VALUES_A_LINE = 16
LEADS = range(0x81, 0xFF)
TRAILS = [*range(0x40, 0x7F), *range(0x80, 0xFF)]

HEAD = """\
#ifndef PLEDGELINE_CKERNELS_GB18030_H
#define PLEDGELINE_CKERNELS_GB18030_H

// Made by Scripts/make-gb18030-table.py; change that, not this. It is in C because the Swift compiler takes minutes
// for a literal of this size.

#include <stdint.h>

#define PLEDGELINE_GB18030_COUNT {count}

/// The characters of the two-byte codes of GB 18030-2005 in order: lead bytes 81 to FE, for each the trail bytes
/// 40 to 7E and 80 to FE.
static inline const uint16_t *pledgeline_gb18030(void) {{
  // clang-format off
  static const uint16_t characters[PLEDGELINE_GB18030_COUNT] = {{"""

TAIL = """\
  };
  // clang-format on
  return characters;
}

#endif"""


def character(lead: int, trail: int) -> int:
    if (lead, trail) == (0xA8, 0xBC):
        return 0x1E3F
    return ord(bytes([lead, trail]).decode("gb18030"))


def main() -> None:
    values = [character(lead, trail) for lead in LEADS for trail in TRAILS]
    print(HEAD.format(count=len(values)))
    for start in range(0, len(values), VALUES_A_LINE):
        print(",".join(f"0x{value:X}" for value in values[start : start + VALUES_A_LINE]) + ",")
    print(TAIL)


if __name__ == "__main__":
    main()
