/** Loaded before a program (`node --import`): its clock stands so many ms beside this computer's and goes on from there. */
const beside = Number(process.env['CLOCK_BESIDE_MS'] ?? 0);
const { now } = Date;
Date.now = () => now() + beside;
