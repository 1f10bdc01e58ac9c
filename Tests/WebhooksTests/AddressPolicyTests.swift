// SPDX-License-Identifier: Apache-2.0
import Testing
import Webhooks

@Suite struct AddressPolicyTests {
    @Test(arguments: [
        "127.0.0.1", "127.255.255.254", "0.0.0.0", "10.1.2.3", "172.16.0.1", "172.31.255.255",
        "192.168.1.1", "169.254.169.254", "100.64.0.1", "198.18.0.1", "224.0.0.1",
        "255.255.255.255", "192.0.2.1", "::", "::1", "fe80::1", "fc00::1", "fd12::1", "ff02::1",
        "::ffff:127.0.0.1", "::ffff:169.254.169.254", "::127.0.0.1", "64:ff9b::10.0.0.1",
        "2002:7f00:1::1", "2002:c0a8:101::1", "2001:db8::1", "2001::1", "fec0::1",
    ])
    func `private, local and special addresses are not reached`(text: String) throws {
        let address = try #require(IPAddress(text))
        #expect(!AddressPolicy().permits(address))
    }

    @Test(arguments: [
        "8.8.8.8", "1.1.1.1", "172.15.0.1", "172.32.0.1", "169.253.0.1", "100.128.0.1",
        "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::8.8.8.8", "2002:808:808::1",
    ])
    func `public addresses are reached`(text: String) throws {
        let address = try #require(IPAddress(text))
        #expect(AddressPolicy().permits(address))
    }

    @Test func `an operator allows what he names and no more`() throws {
        let networks = try ["10.1.0.0/16", "::1"].map { try #require(IPNetwork($0)) }
        let policy = AddressPolicy(allowing: networks)
        let answers = try ["10.1.9.9", "10.2.0.1", "::1", "::2", "::ffff:10.1.0.5"].map {
            policy.permits(try #require(IPAddress($0)))
        }
        #expect(answers == [true, false, true, false, true])
    }

    @Test(arguments: ["127.1", "0x7f.0.0.1", "1.2.3", "1.2.3.4.5", "a", "", "[::1]", "::1%lo"])
    func `other spellings are no addresses`(text: String) {
        #expect(IPAddress(text) == nil)
    }

    @Test(arguments: ["10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/8/8", "x/8", "::/129", ""])
    func `a network needs an address and its bits`(text: String) {
        #expect(IPNetwork(text) == nil)
    }

    @Test func `networks hold what their bits say`() throws {
        let odd = try #require(IPNetwork("192.168.128.0/17"))
        #expect(odd.contains(try #require(IPAddress("192.168.255.1"))))
        #expect(!odd.contains(try #require(IPAddress("192.168.127.1"))))
        #expect(!odd.contains(try #require(IPAddress("::ffff:192.168.255.1"))))
        let all = try #require(IPNetwork("0.0.0.0/0"))
        #expect(all.contains(try #require(IPAddress("9.9.9.9"))))
    }
}
