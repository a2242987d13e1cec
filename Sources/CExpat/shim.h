#ifndef PLEDGELINE_CEXPAT_SHIM_H
#define PLEDGELINE_CEXPAT_SHIM_H
#include <expat.h>
#endif
