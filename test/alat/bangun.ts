/** Before any test: the bundle that the tests drive is the one of the sources that they stand beside. */
import { bangunBilaPerlu } from '../../local/build/segar.mjs';

export default function bangun(): void {
  const sebab = bangunBilaPerlu();
  if (sebab !== null) throw new Error(sebab);
}
