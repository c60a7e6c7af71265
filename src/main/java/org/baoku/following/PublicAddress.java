package org.baoku.following;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;

/// Tells the addresses of the public network from those of this machine, private networks and special
/// purposes, which a webhook must not reach (RFC 6890).
final class PublicAddress {
    private PublicAddress() {}

    /// A block of addresses.
    @SuppressWarnings("ArrayRecordComponent") // two blocks are never compared
    private record Block(byte[] first, int bits) {
        static Block of(String first, int bits) {
            return new Block(InetAddress.ofLiteral(first).getAddress(), bits);
        }

        boolean contains(byte[] address) {
            if (address.length != first.length) {
                return false;
            }
            int whole = bits / 8;
            if (!Arrays.equals(address, 0, whole, first, 0, whole)) {
                return false;
            }
            int rest = bits % 8;
            return rest == 0 || ((address[whole] ^ first[whole]) & 0xFF) >> (8 - rest) == 0;
        }
    }

    private static final Block[] SPECIAL = {
        Block.of("0.0.0.0", 8),
        Block.of("10.0.0.0", 8),
        Block.of("100.64.0.0", 10),
        Block.of("127.0.0.0", 8),
        Block.of("169.254.0.0", 16),
        Block.of("172.16.0.0", 12),
        Block.of("192.0.0.0", 24),
        Block.of("192.0.2.0", 24),
        Block.of("192.88.99.0", 24),
        Block.of("192.168.0.0", 16),
        Block.of("198.18.0.0", 15),
        Block.of("198.51.100.0", 24),
        Block.of("203.0.113.0", 24),
        Block.of("224.0.0.0", 3)
    };

    /// Of IPv6, only 2000::/3 is given to the public network; some blocks of it lead elsewhere.
    private static final Block GLOBAL = Block.of("2000::", 3);

    private static final Block[] GLOBAL_SPECIAL = {
        Block.of("2001::", 23), Block.of("2001:db8::", 32), Block.of("2002::", 16), Block.of("3fff::", 20)
    };

    static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        return switch (address) {
            case Inet4Address _ -> Arrays.stream(SPECIAL).noneMatch(block -> block.contains(bytes));
            case Inet6Address _ ->
                GLOBAL.contains(bytes) && Arrays.stream(GLOBAL_SPECIAL).noneMatch(block -> block.contains(bytes));
            default -> false;
        };
    }
}
