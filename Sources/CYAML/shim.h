#ifndef PLEDGELINE_CYAML_SHIM_H
#define PLEDGELINE_CYAML_SHIM_H
#include <yaml.h>
#endif
