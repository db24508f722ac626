package io.plimsoll.workload;

/**
 * A workload whose client asks and is answered, and whose tool tells how many requests were answered without an error, so
 * that what they cost can be said for each of them.
 */
public interface CountsRequests {}
