package io.plimsoll.run;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Digits that nobody can guess and nothing else has, for the names of runs and for markers. */
final class RandomHex {

    private RandomHex() {}

    /** Returns two hexadecimal digits for each byte. */
    static String ofBytes(int count) {
        byte[] bytes = new byte[count];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
