package org.baoku.site;

import java.net.InetAddress;
import java.util.HexFormat;

/// The network of a client, by which requests are counted: its IPv4 address, or the /64 network of its IPv6
/// address, which one customer usually has as a whole.
public final class ClientNetwork {
    private static final int NETWORK_BYTES = 8;

    private ClientNetwork() {}

    /// The network of a literal address; any other text stands for itself.
    public static String of(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            // Parses a literal address without a DNS lookup.
            return of(InetAddress.ofLiteral(address));
        } catch (IllegalArgumentException noAddress) {
            return address;
        }
    }

    public static String of(InetAddress address) {
        byte[] bytes = address.getAddress();
        return bytes.length <= NETWORK_BYTES
                ? address.getHostAddress()
                : HexFormat.of().formatHex(bytes, 0, NETWORK_BYTES);
    }
}
