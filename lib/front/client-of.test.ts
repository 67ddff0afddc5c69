import { expect, test } from 'vitest'
import { clientOf, networkList } from './client-of.ts'

const asked = (remoteAddress: string, told?: string) => ({
  headers: told === undefined ? {} : { 'x-forwarded-for': told },
  socket: { remoteAddress },
})

test('a proxy is believed on this machine and on the networks named, by the last of what it tells', () => {
  const proxies = networkList(['10.1.0.0/16', '192.168.7.7', 'fd00::/8'])
  for (const proxy of ['127.0.0.1', '::1', '10.1.2.3', '::ffff:10.1.2.3', '192.168.7.7', 'fd12::1', 'fd12::1%eth0']) {
    expect(clientOf(asked(proxy, '6.6.6.6, 1.2.3.4'), proxies), proxy).toEqual({ address: '1.2.3.4', trusted: false })
  }
  for (const stranger of ['10.2.0.1', '192.168.7.8', 'fe80::1%eth0', '']) {
    expect(clientOf(asked(stranger, '1.2.3.4'), proxies), stranger).toEqual({ address: stranger, trusted: false })
  }
  expect(clientOf(asked('10.1.2.3'), proxies)).toEqual({ address: '10.1.2.3', trusted: false })
  expect(clientOf(asked('10.1.2.3', '1.2.3.4'))).toEqual({ address: '10.1.2.3', trusted: false })
})
