import { Component, type ComponentChildren, createRef } from 'preact';
import type { FileModel } from './file-model.ts';

/** What is told about a file comes into sight once, with the focus: it was perhaps dropped in another room. */
export class ComeIntoSight extends Component<{ file: FileModel; children: ComponentChildren }> {
  #told = createRef<HTMLDivElement>();

  override componentDidMount() {
    const { file } = this.props;
    if (!file.isFresh) return;
    file.isFresh = false;
    this.#told.current?.focus();
  }

  override render() {
    return (
      <div ref={this.#told} tabIndex={-1}>
        {this.props.children}
      </div>
    );
  }
}
