package org.xinchuan.graph.put;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.UUID;

/**
 * Ids that nothing else has, as {@code randomUUID()} makes them, out of secure random numbers that
 * are asked for by the hundred. Safe for any number of threads.
 */
final class RandomIds {

    private static final int BYTES = 1 << 12;
    private static final long VERSION = 0x4000;
    private static final long NO_VERSION = ~0xF000L;

    private final SecureRandom secure = new SecureRandom();
    private final ByteBuffer numbers = ByteBuffer.allocate(BYTES).limit(0);

    String next() {
        long most;
        long least;
        synchronized (numbers) {
            if (!numbers.hasRemaining()) {
                secure.nextBytes(numbers.array());
                numbers.clear();
            }
            most = numbers.getLong();
            least = numbers.getLong();
        }
        // Version 4, variant 2 of RFC 9562.
        return new UUID(most & NO_VERSION | VERSION, least >>> 2 | Long.MIN_VALUE).toString();
    }
}
