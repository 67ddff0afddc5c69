import { expect, test } from 'vitest'
import { isPublicAddress } from './public-address.ts'

test.each([
  '127.0.0.1',
  '10.1.2.3',
  '172.16.0.1',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '0.0.0.0',
  '224.0.0.1',
  '255.255.255.255',
])('%s is not of the public internet', (address) => expect(isPublicAddress(address)).toBe(false))

test.each([
  '::1',
  '::',
  'fe80::1',
  'fd00::1',
  '::ffff:127.0.0.1',
  '::ffff:8.8.8.8',
  '64:ff9b::7f00:1',
  '2002:7f00:1::',
  '2001:db8::1',
  'ff02::1',
])('%s is not of the public internet, however it is wrapped', (address) => expect(isPublicAddress(address)).toBe(false))

test.each(['8.8.8.8', '103.1.2.3', '2606:4700::1111'])('%s is', (address) => expect(isPublicAddress(address)).toBe(true))

test.each(['localhost', '', '127.1', '0x7f000001', '2130706433'])('"%s" is no address at all', (text) =>
  expect(isPublicAddress(text)).toBe(false),
)
