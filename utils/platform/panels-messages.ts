/** Console page: brings the panels (desk, cards, notice) into this frame, once they are wanted. */
export interface PanelsRequest {
  type: 'panels';
  /**
   * The texts about evidence, what reads by a teaching, the guide that takes one, the fields to write in:
   * each when it is wanted itself.
   */
  part?: 'evidence' | 'taught' | 'teach' | 'writing';
}
