#include <libxml/xmlversion.h>
/* ICU's headers of the system clash with those of Foundation; nothing here needs them. */
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
