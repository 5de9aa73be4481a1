"""Which addresses may be connected to."""

import pytest

from services.ingest.doors.feeds.addresses import refusal


@pytest.mark.parametrize("address", ["8.8.8.8", "1.1.1.1", "172.32.0.1", "100.128.0.1", "2606:4700::1111"])
def test_the_public_internet_may_be_connected_to(address: str) -> None:
    """The neighbours of private networks among it."""
    assert refusal(address, private_allowed=False) is None


def test_an_address_behind_nat64_is_what_it_wraps() -> None:
    """In a network that has no IPv4, all sites of the old internet look like that."""
    assert refusal("64:ff9b::808:808", private_allowed=False) is None
    assert refusal("64:ff9b::7f00:1", private_allowed=False) == "loopback"


@pytest.mark.parametrize(
    "address",
    [
        *("127.0.0.1", "127.8.8.8", "10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1", "100.64.0.1"),
        *("198.18.0.1", "192.0.2.1", "240.0.0.1", "192.0.0.8", "::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1"),
        *("fc00::1", "fd12::1", "2001:db8::1", "2002:7f00:1::", "2001::1", "fec0::1", "64:ff9b:1::1", "100::1"),
    ],
)
def test_private_addresses_are_for_hosts_that_are_named(address: str) -> None:
    """Also in the spellings of IPv6."""
    assert refusal(address, private_allowed=False)
    assert refusal(address, private_allowed=True) is None


@pytest.mark.parametrize(
    "address",
    [
        *("169.254.169.254", "169.254.170.2", "100.100.100.200", "168.63.129.16", "192.0.0.192", "fd00:ec2::254"),
        *("::ffff:169.254.169.254", "64:ff9b::a9fe:a9fe", "fe80::1", "fe80::1%eth0", "0.0.0.1", "::", "224.0.0.1"),
        *("255.255.255.255", "ff02::1"),
    ],
)
def test_metadata_and_what_is_no_host_are_for_nobody(address: str) -> None:
    """A name that is allowed to be private is no reason to give a cloud's keys away."""
    assert refusal(address, private_allowed=True)
