/**
 * The one sanitiser. Text as it was said by a tool, a cluster or a person flows in; text that may be read by anybody,
 * in a terminal, an XML file or a web page, flows out.
 */
@NullMarked
package io.plimsoll.redaction;

import org.jspecify.annotations.NullMarked;
