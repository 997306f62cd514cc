interface UserAgentData {
  platform: string;
  brands: { brand: string }[];
}

/** What a user would call this browser on this computer: 'Linux Chromium'. Firefox tells it only in `userAgent`. */
export function deviceName(): string {
  const { userAgentData: data, userAgent = '' } = navigator as Navigator & { userAgentData?: UserAgentData };
  const brands =
    data?.brands.map(({ brand }) => brand).filter((brand) => !/Not.?A.?Brand/i.test(brand)) ?? [];
  const brand = brands.find((one) => one !== 'Chromium') ?? brands[0] ?? /Firefox/.exec(userAgent)?.[0];
  const system = data?.platform || /Windows|Mac|Android|Linux/.exec(userAgent)?.[0];
  return [system, brand].filter(Boolean).join(' ') || 'Browser';
}
