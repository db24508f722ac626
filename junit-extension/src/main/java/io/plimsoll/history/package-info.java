/**
 * What earlier runs measured. Each run's record flows into a store, a folder or a server; out of it flow, for each
 * objective, the trend over sessions, the points where its level changed, and an alert if it changed for the worse of late.
 */
@NullMarked
package io.plimsoll.history;

import org.jspecify.annotations.NullMarked;
