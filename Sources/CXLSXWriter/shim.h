#ifndef PLEDGELINE_CXLSXWRITER_SHIM_H
#define PLEDGELINE_CXLSXWRITER_SHIM_H
#include <xlsxwriter.h>
#endif
