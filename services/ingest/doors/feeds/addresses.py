"""Which addresses may be connected to: those of the public internet, and others only for a host allowed by name."""

from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network

Address = IPv4Address | IPv6Address
Network = IPv4Network | IPv6Network

_NEVER = {
    "0.0.0.0/8": "this host",
    "169.254.0.0/16": "link-local, where clouds keep their metadata",
    "100.100.100.200/32": "metadata of Alibaba",
    "168.63.129.16/32": "the host of Azure",
    "192.0.0.192/32": "metadata of Oracle",
    "224.0.0.0/4": "multicast",
    "255.255.255.255/32": "broadcast",
    "::/128": "this host",
    "fd00:ec2::254/128": "metadata of Amazon",
    "fd20:ce::254/128": "metadata of Google",
    "fe80::/10": "link-local",
    "ff00::/8": "multicast",
}
"""No news stands there, whatever a name is allowed."""

_PRIVATE = {
    "10.0.0.0/8": "private",
    "100.64.0.0/10": "behind a carrier's NAT",
    "127.0.0.0/8": "loopback",
    "172.16.0.0/12": "private",
    "192.0.0.0/24": "reserved",
    "192.0.2.0/24": "for documentation",
    "192.88.99.0/24": "reserved",
    "192.168.0.0/16": "private",
    "198.18.0.0/15": "for benchmarks",
    "198.51.100.0/24": "for documentation",
    "203.0.113.0/24": "for documentation",
    "240.0.0.0/4": "reserved",
    "2001::/23": "reserved",
    "2001:db8::/32": "for documentation",
    "2002::/16": "6to4",
    "3fff::/20": "for documentation",
}
"""IANA's special-purpose registries, as far as they lie within what is else public."""

_PUBLIC_V6 = ip_network("2000::/3")
_WRAPPED_V4 = [ip_network("::ffff:0:0/96"), ip_network("64:ff9b::/96")]
"""IPv4 addresses mapped, and through NAT64: each is what it wraps."""


def refusal(text: str, *, private_allowed: bool) -> str | None:
    """Return why an address must not be connected to, or None if it may."""
    address = _unwrapped(ip_address(text))
    if why := _found(address, _NEVER):
        return why
    if private_allowed:
        return None
    if isinstance(address, IPv6Address) and address not in _PUBLIC_V6:
        return "loopback" if address.is_loopback else "private or reserved"
    return _found(address, _PRIVATE)


def _unwrapped(address: Address) -> Address:
    wraps = any(address in network for network in _WRAPPED_V4)
    return IPv4Address(int(address) & 0xFFFFFFFF) if wraps else address


def _found(address: Address, networks: dict[str, str]) -> str | None:
    return next((why for network, why in networks.items() if address in ip_network(network)), None)
